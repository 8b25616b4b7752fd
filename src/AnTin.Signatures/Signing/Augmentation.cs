using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How far a signature is raised after it was made, and where what that needs comes from.</summary>
internal sealed record Augmentation(
    SignatureLevel Level,
    ITimestampSource? Timestamps,
    IEvidenceSource? Evidence,
    IReadOnlyList<Certificate> Certificates
)
{
    /// <summary>Without revocation answers of today nothing is raised to B-LT. False for what has such answers already.</summary>
    public bool EvidenceRequired { get; init; } = true;

    public static Augmentation Of(SignatureOptions options) =>
        new(options.Level, options.Timestamps, options.Evidence, options.Certificates);
}
