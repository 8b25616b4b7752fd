using System.Text;

namespace AnTin.Platform.Inbox;

/// <summary>Content-Transfer-Encoding (RFC 2045 §6.7, §6.8), forgiving: what cannot be decoded stays as it is.</summary>
internal static class TransferDecoding
{
    public static byte[] Base64(string text)
    {
        var clean = Encoding.Latin1.GetBytes(
            string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)))
        );
        var bytes = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(clean.Length)];
        System.Buffers.Text.Base64.DecodeFromUtf8(clean, bytes, out _, out var written);
        return bytes[..written];
    }

    public static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
                continue;
            }

            if (SoftBreak(text, i) is var length and > 0)
            {
                i += length;
            }
            else if (
                i + 2 < text.Length
                && char.IsAsciiHexDigit(text[i + 1])
                && char.IsAsciiHexDigit(text[i + 2])
            )
            {
                bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                bytes.Add((byte)'=');
            }
        }

        return [.. bytes];
    }

    private static int SoftBreak(string text, int equals)
    {
        var rest = text.AsSpan(equals + 1);
        return rest.StartsWith("\r\n") ? 2
            : rest.StartsWith("\n") ? 1
            : 0;
    }
}
