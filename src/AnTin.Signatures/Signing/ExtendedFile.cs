using AnTin.Pdf.Reading;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>A file whose signatures were raised.</summary>
public sealed class ExtendedFile
{
    internal ExtendedFile(PdfSource source, DocumentFormat format, SignatureLevel level)
    {
        Source = source;
        Format = format;
        Level = level;
    }

    /// <summary>A view of the whole file; valid as long as the original's source is.</summary>
    public PdfSource Source { get; }

    /// <summary>What kind of file it is.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The lowest level that a signature of the file has now.</summary>
    public SignatureLevel Level { get; }

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
