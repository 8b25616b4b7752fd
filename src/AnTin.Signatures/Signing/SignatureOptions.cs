using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How anything is signed, whatever its format. Only the certificates and the time must be given.</summary>
public abstract record SignatureOptions
{
    /// <summary>The signer's certificate first, then its issuers as far as they are at hand.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The claimed time; also the moment for which the certificate is checked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Default: B-B. Levels above need <see cref="Timestamps"/>; B-LT and B-LTA need <see cref="Evidence"/>.</summary>
    public SignatureLevel Level { get; init; } = SignatureLevel.BaselineB;

    /// <summary>
    /// The part this signature plays, one of the policy's roles (as <c>organisation-seal</c>); signed along as claimed
    /// role. A certificate of a kind that may not play it is refused.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>Tells kinds of certificates and roles.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>Where time stamps come from.</summary>
    public ITimestampSource? Timestamps { get; init; }

    /// <summary>Where certificates and revocation answers come from.</summary>
    public IEvidenceSource? Evidence { get; init; }
}
