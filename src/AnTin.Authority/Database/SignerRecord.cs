namespace AnTin.Authority.Database;

/// <summary>A key the authority delegated status answers or time stamps to.</summary>
public sealed class SignerRecord
{
    public required string Id { get; init; }

    public required SignerKind Kind { get; init; }

    /// <summary>The CA that issued the signer; an OCSP signer answers for this CA.</summary>
    public required string IssuerId { get; init; }

    public required string KeyName { get; init; }

    public required string Algorithm { get; init; }

    /// <summary>Replaced when the certificate renews itself on the same key; earlier ones stay among the certificates.</summary>
    public required byte[] Certificate { get; set; }

    public required DateTimeOffset NotBefore { get; set; }

    public required DateTimeOffset NotAfter { get; set; }

    public required string ProfileId { get; init; }

    /// <summary>Time-stamp policy (RFC 3161 §2.4.2), dotted; null for OCSP.</summary>
    public string? Policy { get; init; }

    /// <summary>Stated accuracy of a time-stamp unit in milliseconds; null for OCSP.</summary>
    public int? AccuracyMilliseconds { get; init; }

    public required string CeremonyId { get; init; }
}
