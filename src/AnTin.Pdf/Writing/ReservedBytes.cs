using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Writing;

/// <summary>
/// Room for a string whose bytes are known only after the file is written: written as a hexadecimal string of zeros and
/// patched in place. Each instance is one place in one file.
/// </summary>
/// <param name="length">How many bytes there is room for; the text is twice as long, and two.</param>
public sealed class ReservedBytes(int length) : PdfObject
{
    /// <summary>Bytes there is room for.</summary>
    public int Length { get; } = length;
}
