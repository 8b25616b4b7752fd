using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Signing;

/// <summary>A signed file: the original, byte for byte, and what was appended.</summary>
public sealed class SignedPdf
{
    internal SignedPdf(PdfSource whole, string field)
    {
        Source = whole;
        Field = field;
    }

    /// <summary>A view of the whole file; valid as long as the original's source is.</summary>
    public PdfSource Source { get; }

    /// <summary>Full name of the field that was signed.</summary>
    public string Field { get; }

    /// <summary>Writes the whole file, piece by piece.</summary>
    public void WriteTo(Stream destination) => Source.CopyTo(destination);

    /// <summary>The whole file in memory.</summary>
    public byte[] ToArray()
    {
        var file = new byte[Source.Length];
        Source.Read(0, file.AsSpan());
        return file;
    }
}
