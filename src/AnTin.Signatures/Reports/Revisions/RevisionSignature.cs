using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Revisions;

/// <summary>A signature or document time stamp that came with a revision.</summary>
/// <param name="Field">Full name of its field.</param>
/// <param name="IsDocumentTimestamp">A stamp over the document, not somebody's signature.</param>
/// <param name="Who">The signer, or the time-stamp authority; null where it cannot be read.</param>
/// <param name="At">The proven time, else the claimed one.</param>
/// <param name="IsProven">The time is proven by a time stamp.</param>
/// <param name="Indication">Its verdict.</param>
public sealed record RevisionSignature(
    string Field,
    bool IsDocumentTimestamp,
    string? Who,
    DateTimeOffset? At,
    bool IsProven,
    Indication Indication
);
