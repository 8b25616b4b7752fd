using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How a PDF is signed. Only the certificates and the time must be given.</summary>
public sealed record SigningOptions
{
    /// <summary>The signer's certificate first, then its issuers as far as they are at hand.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>Written as /M, the claimed time; also the moment for which the certificate is checked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Default: B-B. Levels above need <see cref="Timestamps"/>; B-LT and B-LTA need <see cref="Evidence"/>.</summary>
    public SignatureLevel Level { get; init; } = SignatureLevel.BaselineB;

    /// <summary>
    /// Full name of an empty signature field to be signed, or the name of a new one. Null: a new field
    /// <c>Signature1</c>, <c>Signature2</c>…
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The page of a new field, from 1; negative counts from the end. Default: 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The place of a new field in points; null: invisible.</summary>
    public SignaturePlace? Place { get; init; }

    /// <summary>What is shown; null: nothing.</summary>
    public SignatureAppearance? Appearance { get; init; }

    public string? Reason { get; init; }

    public string? Location { get; init; }

    public string? Contact { get; init; }

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

    /// <summary>Bytes kept free for the signature. Default: by the certificates and the level.</summary>
    public int? Room { get; init; }
}
