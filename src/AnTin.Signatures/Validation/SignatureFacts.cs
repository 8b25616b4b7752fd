using AnTin.Signatures.Changes;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Cades;

namespace AnTin.Signatures.Validation;

/// <summary>Everything that was found out about one signature, whatever its format, before it is judged.</summary>
internal sealed record SignatureFacts
{
    public required string Field { get; init; }

    /// <summary>Null where the message could not be read.</summary>
    public SignerVerdict? Signer { get; init; }

    /// <summary>Findings about format and coverage.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public required Coverage Coverage { get; init; }

    /// <summary>How many bytes from the start of the file the signature speaks for, its own value aside.</summary>
    public long? CoveredLength { get; init; }

    public ChangeVerdict Changes { get; init; } = ChangeVerdict.None;

    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The earliest time proven by a stamp over the whole document.</summary>
    public DateTimeOffset? StampedWithDocumentAt { get; init; }

    /// <summary>The earliest time proven by an archive time stamp inside the signature.</summary>
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The earliest time proven by a stamp over the signature with all it holds, or over the document.</summary>
    public DateTimeOffset? PreservedAt =>
        ArchivedAt is null || StampedWithDocumentAt < ArchivedAt
            ? StampedWithDocumentAt
            : ArchivedAt;

    /// <summary>The format's own idea of the level, as if the signature had a time stamp.</summary>
    public SignatureLevel? LevelWithTimestamp { get; init; }

    /// <summary>A baseline signature, to which levels apply.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>It signs the value of another signature.</summary>
    public bool IsCountersignature { get; init; }

    public RoleEvidence? Role { get; init; }
}
