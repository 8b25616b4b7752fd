using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>What the rules may look at.</summary>
internal sealed record ComparisonContext(
    PdfRevision Before,
    PdfRevision After,
    ChangePermissions Permissions
)
{
    /// <summary>Fields as they were and are.</summary>
    public required FormComparison Form { get; init; }

    /// <summary>What need not be compared.</summary>
    public required UntouchedParts Untouched { get; init; }
}
