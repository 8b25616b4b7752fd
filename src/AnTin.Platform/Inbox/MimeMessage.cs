using System.Text;

namespace AnTin.Platform.Inbox;

/// <summary>
/// As much of a mail as the development inbox shows (RFC 5322, RFC 2045 to 2047): headers, one text, one HTML. Any bytes
/// give some message; nesting and parts are limited.
/// </summary>
public sealed class MimeMessage
{
    private const int DeepestNesting = 5;
    private const int MostParts = 50;

    private readonly Dictionary<string, string> headers;
    private int partsLeft = MostParts;
    private string? text;
    private string? html;

    private MimeMessage(Dictionary<string, string> headers) => this.headers = headers;

    public string Text => text ?? "";

    public string? Html => html;

    /// <summary>Without angle brackets; empty when there is none.</summary>
    public string MessageId => Header("Message-ID").Trim('<', '>', ' ');

    /// <summary>The mailbox in To, without name and brackets.</summary>
    public string To
    {
        get
        {
            var to = Header("To");
            var open = to.LastIndexOf('<');
            var close = to.LastIndexOf('>');
            return open >= 0 && close > open ? to[(open + 1)..close] : to.Trim();
        }
    }

    public static MimeMessage Read(ReadOnlyMemory<byte> message)
    {
        // Bytes as they are: text is decoded by each part's own charset.
        var (headers, body) = MimeHeaders.Split(Encoding.Latin1.GetString(message.Span));
        var read = new MimeMessage(headers);
        read.ReadPart(headers, body, DeepestNesting);
        return read;
    }

    /// <summary>Decoded; empty when absent.</summary>
    public string Header(string name) =>
        headers.TryGetValue(name, out var value) ? EncodedWords.Decode(value) : "";

    private void ReadPart(Dictionary<string, string> partHeaders, string body, int depth)
    {
        if (depth == 0 || partsLeft-- == 0)
        {
            return;
        }

        var type = MimeHeaders.ContentType(partHeaders, out var parameters);
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            if (parameters.TryGetValue("boundary", out var boundary) && boundary.Length > 0)
            {
                ReadParts(body, boundary, depth);
            }
        }
        else if (type == "text/html")
        {
            html ??= Decode(partHeaders, body, parameters);
        }
        else if (type == "text/plain")
        {
            text ??= Decode(partHeaders, body, parameters);
        }
    }

    private void ReadParts(string body, string boundary, int depth)
    {
        foreach (var piece in ("\n" + body).Split("\n--" + boundary).Skip(1))
        {
            if (piece.StartsWith("--", StringComparison.Ordinal))
            {
                return;
            }

            var start = piece.IndexOf('\n', StringComparison.Ordinal);
            if (start >= 0)
            {
                var (inner, content) = MimeHeaders.Split(piece[(start + 1)..]);
                ReadPart(inner, content, depth - 1);
            }
        }
    }

    private static string Decode(
        Dictionary<string, string> partHeaders,
        string body,
        Dictionary<string, string> parameters
    )
    {
        var encoding = partHeaders
            .GetValueOrDefault("Content-Transfer-Encoding", "")
            .Trim()
            .ToUpperInvariant();
        var bytes = encoding switch
        {
            "BASE64" => TransferDecoding.Base64(body),
            "QUOTED-PRINTABLE" => TransferDecoding.QuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return EncodedWords
            .CharsetOf(parameters.GetValueOrDefault("charset", "utf-8"))
            .GetString(bytes);
    }
}
