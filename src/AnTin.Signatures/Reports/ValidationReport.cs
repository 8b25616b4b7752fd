using AnTin.Signatures.Reports.Revisions;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>The answer of <see cref="SignatureValidator"/>.</summary>
public sealed record ValidationReport
{
    /// <summary>What kind of file it is.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The worst of its signatures, or why none could be judged.</summary>
    public required Conclusion Conclusion { get; init; }

    /// <summary>Each signature, in the order of the file.</summary>
    public IReadOnlyList<SignatureReport> Signatures { get; init; } = [];

    /// <summary>Time stamps over the document, oldest first.</summary>
    public IReadOnlyList<TimestampReport> DocumentTimestamps { get; init; } = [];

    /// <summary>The revisions of a PDF, oldest first; empty in other formats and where <see cref="ValidationContext.Timeline"/> is off.</summary>
    public IReadOnlyList<RevisionReport> Timeline { get; init; } = [];

    /// <summary>The conclusion in one sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>What was found about the file as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The moment the verdict speaks of.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the policy that was applied.</summary>
    public required string Policy { get; init; }

    /// <summary>SHA-256 over all that the policy says (<see cref="Signatures.Policy.ValidationPolicy.Digest"/>).</summary>
    public ReadOnlyMemory<byte> PolicyDigest { get; init; }
}
