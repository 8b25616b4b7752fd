using System.Buffers;
using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Cades;

namespace AnTin.Signatures.Validation;

/// <summary>Tells formats by their first bytes, never by a file's name.</summary>
internal static class FormatDetection
{
    private const int Looked = 1024;

    /// <summary>Of a header, in base64url: <c>{"alg":"ES256"}</c> has 20.</summary>
    private const int Shortest = 12;

    private static readonly SearchValues<byte> Base64Url = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8
    );

    public static DocumentFormat Of(PdfSource file)
    {
        var head = file.Read(0, Looked).Span;
        // A PDF may begin late (ISO 32000-2 annex J): in a container it is one of the files.
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return DocumentFormat.Asic;
        }

        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pades;
        }

        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        return head switch
        {
            [0x30, ..] => DocumentFormat.Cades,
            [(byte)'P', (byte)'K', 5, ..] => DocumentFormat.Asic,
            _ when text.IndexOf("-----BEGIN CMS-----"u8) >= 0
                    || text.IndexOf("-----BEGIN PKCS7-----"u8) >= 0
                    || CmsFile.IsBase64(head) => DocumentFormat.Cades,
            _ when text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) => DocumentFormat.Xades,
            _ when text.TrimStart(" \t\r\n"u8).StartsWith("{"u8) => DocumentFormat.Jades,
            _ when IsCompact(head) => DocumentFormat.Jades,
            _ => DocumentFormat.Unknown,
        };
    }

    /// <summary>
    /// RFC 7515 §7.1: base64url of a JSON object up to the first dot, if that is within what was read. An object's brace
    /// and what can follow it begin with one of these.
    /// </summary>
    private static bool IsCompact(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("ey"u8) && !head.StartsWith("ew"u8))
        {
            return false;
        }

        var dot = head.IndexOf((byte)'.');
        return (dot < 0 ? head.Length == Looked : dot > Shortest)
            && !head[..(dot < 0 ? head.Length : dot)].ContainsAnyExcept(Base64Url);
    }
}
