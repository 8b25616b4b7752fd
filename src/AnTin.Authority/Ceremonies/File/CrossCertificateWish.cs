namespace AnTin.Authority.Ceremonies.File;

/// <summary>
/// A certificate of ours for the key of a CA with another name (RFC 5280 §3.2): a foreign one, known by its certificate, its
/// request or both, or one of this installation. What is handed in must be what the reviewers wrote down.
/// </summary>
public sealed record CrossCertificateWish
{
    /// <summary>Short name of the certificate, in its address.</summary>
    public required string Id { get; init; }

    /// <summary>The CA that issues it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Kind of its profile, which says for how long.</summary>
    public string Profile { get; init; } = "CROSS_5Y";

    /// <summary>Id of a CA of this installation; absent for a foreign one.</summary>
    public string? Authority { get; init; }

    /// <summary>The CA's own certificate, PEM or base64 of DER.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its request (PKCS#10), which proves that the key is possessed.</summary>
    public string? Request { get; init; }

    /// <summary>Its name as it is displayed, from another source than the file: CN=…, O=…, C=….</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its key (SubjectPublicKeyInfo in DER), 64 hexadecimal digits, from another source than the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many authorities may follow below it.</summary>
    public required int PathLength { get; init; }

    /// <summary>Names it may certify: email:, dns:, uri:, directory:. A foreign CA must be bound to some.</summary>
    public IReadOnlyList<string> Permitted { get; init; } = [];

    /// <summary>Names it may not certify.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Policies of ours and what they are called there.</summary>
    public IReadOnlyList<PolicyMappingWish> PolicyMappings { get; init; } = [];
}
