using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Objects;

/// <summary>
/// A dictionary and the bytes as they stand in the file, before any filter. The bytes stay in their source until
/// somebody asks.
/// </summary>
public sealed class PdfStream : PdfObject
{
    private readonly PdfSource source;

    /// <summary>A stream of bytes that are already encoded as the dictionary's <c>/Filter</c> says.</summary>
    public PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw)
        : this(dictionary, PdfSource.FromMemory(raw), 0, raw.Length) { }

    internal PdfStream(PdfDictionary dictionary, PdfSource source, long offset, int length)
    {
        Dictionary = dictionary;
        this.source = source;
        Offset = offset;
        RawLength = length;
    }

    /// <summary>Length, filters and whatever else describes the bytes.</summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>Where the bytes begin in their source.</summary>
    public long Offset { get; }

    /// <summary>How many bytes there are before filters are undone.</summary>
    public int RawLength { get; }

    /// <summary>The bytes before filters. For a file in memory this is a view, else a fresh copy.</summary>
    public ReadOnlyMemory<byte> ReadRaw() => source.Read(Offset, RawLength);

    public override bool Equals(object? obj) =>
        obj is PdfStream other
        && other.RawLength == RawLength
        && other.Dictionary.Equals(Dictionary)
        && (
            (ReferenceEquals(other.source, source) && other.Offset == Offset)
            || other.ReadRaw().Span.SequenceEqual(ReadRaw().Span)
        );

    public override int GetHashCode() => HashCode.Combine(Dictionary, RawLength);

    public override string ToString() => $"{Dictionary} stream[{RawLength}]";
}
