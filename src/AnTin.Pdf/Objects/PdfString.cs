using System.Text;

namespace AnTin.Pdf.Objects;

/// <summary>
/// A string of bytes (7.3.4). <see cref="IsHex"/> keeps the form in which it was written and takes no part in
/// comparison.
/// </summary>
public sealed class PdfString(ReadOnlyMemory<byte> bytes, bool isHex = false) : PdfObject
{
    /// <summary>The bytes, escapes undone, deciphered where the file was encrypted.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Written as <c>&lt;…&gt;</c> rather than <c>(…)</c>.</summary>
    public bool IsHex { get; } = isHex;

    /// <summary>A text string (7.9.2.2): ASCII stays ASCII, everything else becomes UTF-16BE with a mark.</summary>
    public static PdfString FromText(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(char.IsControl))
        {
            return new PdfString(Encoding.ASCII.GetBytes(text));
        }

        return new PdfString(
            (byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            isHex: true
        );
    }

    /// <summary>A string of ASCII letters.</summary>
    public static PdfString FromAscii(string text) => new(Encoding.ASCII.GetBytes(text));

    /// <summary>The text that a text string stands for: UTF-16 by its mark, UTF-8 by its mark, else PDFDocEncoding.</summary>
    public string ToText()
    {
        var span = Bytes.Span;
        return span switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(span[2..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(span[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(span[3..]),
            _ => PdfDocEncoding.Decode(span),
        };
    }

    public override bool Equals(object? obj) =>
        obj is PdfString other && other.Bytes.Span.SequenceEqual(Bytes.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    public override string ToString() => $"({ToText()})";
}
