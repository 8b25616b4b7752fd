namespace AnTin.Pdf.Reading;

/// <summary>
/// How much work a file may cause. Every limit is far above what honest files need; a file that passes one is refused
/// or read without the part that passed it.
/// </summary>
public sealed record PdfLimits
{
    /// <summary>Limits for files from anybody.</summary>
    public static readonly PdfLimits Default = new();

    /// <summary>Arrays and dictionaries inside each other.</summary>
    public int Depth { get; init; } = 96;

    /// <summary>Items of the arrays and dictionaries of one object, together.</summary>
    public int Items { get; init; } = 2_000_000;

    /// <summary>Items of all objects that are read of one document: what keeps memory within bounds.</summary>
    public long TotalItems { get; init; } = 10_000_000;

    /// <summary>Cross-reference entries of all sections together.</summary>
    public int XrefEntries { get; init; } = 2_000_000;

    /// <summary>The largest object number; 8,388,607 is the limit ISO 32000-1, annex C, names.</summary>
    public int ObjectNumber { get; init; } = 8_388_607;

    /// <summary>Bytes of one object without its stream, and of one cross-reference table.</summary>
    public int ObjectBytes { get; init; } = 64 << 20;

    /// <summary>Cross-reference sections in one chain.</summary>
    public int Revisions { get; init; } = 4_096;

    /// <summary>Bytes that one stream may become when its filters are undone.</summary>
    public int InflatedBytes { get; init; } = 64 << 20;

    /// <summary>Bytes that all structural streams of one document may become together.</summary>
    public long TotalInflatedBytes { get; init; } = 256L << 20;

    /// <summary>Filters on one stream.</summary>
    public int Filters { get; init; } = 8;

    /// <summary>Pages in the page tree.</summary>
    public int Pages { get; init; } = 200_000;

    /// <summary>Fields and widgets in the form.</summary>
    public int FormFields { get; init; } = 50_000;

    /// <summary>Findings kept for one document; past it the farthest of each kind.</summary>
    public int Findings { get; init; } = 1_000;
}
