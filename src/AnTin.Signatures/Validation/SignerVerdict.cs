using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation;

/// <summary>What a signature says of its signer, before anybody asks about trust.</summary>
internal sealed record SignerVerdict(
    Certificate? Certificate,
    Integrity Integrity,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>The time the signer states and signed along.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The parts the signer says he plays.</summary>
    public IReadOnlyList<string> ClaimedRoles { get; init; } = [];

    /// <summary>What the signature rests on, unjudged: that hangs on the time.</summary>
    public IReadOnlyList<UsedAlgorithm> Algorithms { get; init; } = [];

    /// <summary>Its value and what it was made over; null where that cannot be told.</summary>
    public SignatureIdentity? Identity { get; init; }

    /// <summary>Time stamps inside the signature, unchecked.</summary>
    public IReadOnlyList<StampedValue> Stamps { get; init; } = [];

    /// <summary>Time stamps on what is signed, signed along (EN 319 122-1 §5.2.8, EN 319 132-1 §5.2.8), unchecked.</summary>
    public IReadOnlyList<StampedValue> ContentStamps { get; init; } = [];
}
