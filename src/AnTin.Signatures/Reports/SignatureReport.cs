using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Everything that is said of one signature.</summary>
public sealed record SignatureReport
{
    /// <summary>Full name of the form field, or <c>#1</c>… where the format has no fields.</summary>
    public required string Field { get; init; }

    /// <summary>Whose certificate it is; null where none was found.</summary>
    public SignerReport? Signer { get; init; }

    /// <summary>Person, organisation or device, as far as the policy's data tell.</summary>
    public CertificateKind? Kind { get; init; }

    /// <summary>The part the signature plays in the document, one of the policy's role names.</summary>
    public string? Role { get; init; }

    /// <summary>The baseline level reached; null where it is no baseline signature.</summary>
    public SignatureLevel? Level { get; init; }

    /// <summary>The time the signer states; proves nothing.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The earliest time a valid time stamp proves.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>The verdict.</summary>
    public required Indication Indication { get; init; }

    /// <summary>Why it did not pass; null where it did.</summary>
    public SubIndication? SubIndication { get; init; }

    /// <summary>Whether the signed bytes are those that were signed.</summary>
    public required Integrity Integrity { get; init; }

    /// <summary>How much of the file it speaks for.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>
    /// Of a PDF: the document as it was signed is the first so many bytes of the file. Null where the byte ranges are not
    /// acceptable, and in other formats.
    /// </summary>
    public long? CoveredLength { get; init; }

    /// <summary>Changes after the signature that no rule allows.</summary>
    public IReadOnlyList<ChangeReport> Changes { get; init; } = [];

    /// <summary>Changes after the signature that a rule allows: further signatures, evidence, filled fields.</summary>
    public IReadOnlyList<ChangeReport> AllowedChanges { get; init; } = [];

    /// <summary>Integrity, format and later changes are in order. Says nothing about trust.</summary>
    public required bool Clean { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>All findings, the weightiest first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Time stamps on the signature value.</summary>
    public IReadOnlyList<TimestampReport> Timestamps { get; init; } = [];

    /// <summary>It signs the value of another signature of the file.</summary>
    public bool IsCountersignature { get; init; }

    /// <summary>Time stamps on what is signed, made before the signature and signed along.</summary>
    public IReadOnlyList<TimestampReport> ContentTimestamps { get; init; } = [];

    /// <summary>The path from the signer to the trust anchor, signer first; empty where none was found.</summary>
    public IReadOnlyList<SignerReport> Path { get; init; } = [];

    /// <summary>The entry of a trust list in which the path ends; null where the caller believes the anchor always.</summary>
    public AnchorReport? Anchor { get; init; }

    /// <summary>The answers about revocation that decided on the certificates of the path, the signer's first.</summary>
    public IReadOnlyList<RevocationReport> Revocation { get; init; } = [];

    /// <summary>No evidence source was handed in: what the file and the caller did not bring was asked of nobody.</summary>
    public bool Offline { get; init; }

    /// <summary>The signature value and what it was made over; null where that cannot be told.</summary>
    public SignatureIdentity? Identity { get; init; }

    /// <summary>The digests and the key that the signature rests on.</summary>
    public IReadOnlyList<AlgorithmReport> Algorithms { get; init; } = [];

    /// <summary>The parts that the signer says he plays, signed along.</summary>
    public IReadOnlyList<string> ClaimedRoles { get; init; } = [];

    /// <summary>Whether <paramref name="code"/> of the <see cref="FindingCatalogue"/> was found.</summary>
    public bool Has(string code) =>
        Findings.Any(finding => string.Equals(finding.Code, code, StringComparison.Ordinal));
}
