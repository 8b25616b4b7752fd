namespace AnTin.Registration.Excel;

/// <summary>An uploaded workbook with the verdict on each row, until it is imported or forgotten.</summary>
public sealed class ImportDraft
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required Guid CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string FileName { get; init; }

    /// <summary>Digest of the workbook in the file store.</summary>
    public required string FileDigest { get; init; }

    /// <summary>JSON of the list of <see cref="ImportedRow"/>.</summary>
    public required string Rows { get; set; }

    public DateTimeOffset? ImportedAt { get; set; }

    public int Version { get; set; }
}
