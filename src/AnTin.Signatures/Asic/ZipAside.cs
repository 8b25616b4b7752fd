namespace AnTin.Signatures.Asic;

/// <summary>What a ZIP file says besides its entries, and nobody signs.</summary>
/// <param name="HasComments">Of the file or of entries; the media type as a comment does not count.</param>
/// <param name="HasGaps">Bytes between the entries, or between them and the directory.</param>
internal readonly record struct ZipAside(bool HasComments, bool HasGaps)
{
    public bool IsEmpty => this == default;
}
