using System.Text;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Validation;

/// <summary>Tells formats by their first bytes, never by a file's name.</summary>
internal static class FormatDetection
{
    private const int Looked = 1024;

    public static DocumentFormat Of(PdfSource file)
    {
        var head = file.Read(0, Looked).Span;
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pades;
        }

        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        return head switch
        {
            [0x30, ..] => DocumentFormat.Cades,
            [(byte)'P', (byte)'K', 3 or 5, ..] => DocumentFormat.Asic,
            _ when text.IndexOf("-----BEGIN CMS-----"u8) >= 0
                    || text.IndexOf("-----BEGIN PKCS7-----"u8) >= 0 => DocumentFormat.Cades,
            _ when text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) => DocumentFormat.Xades,
            _ when text.TrimStart(" \t\r\n"u8).StartsWith("{"u8) => DocumentFormat.Jades,
            _ => DocumentFormat.Unknown,
        };
    }
}
