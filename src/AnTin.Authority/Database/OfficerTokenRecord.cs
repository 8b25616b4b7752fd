namespace AnTin.Authority.Database;

/// <summary>A token with which an officer may decide. Like the officers themselves, it comes and goes by ceremony only.</summary>
public sealed class OfficerTokenRecord
{
    /// <summary>SHA-256 of the token's public key (DER SubjectPublicKeyInfo), hexadecimal.</summary>
    public required string KeyDigest { get; init; }

    public required string OfficerId { get; init; }

    /// <summary>DER; what the ceremony issued for the key.</summary>
    public required byte[] Certificate { get; init; }

    public required string CeremonyId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Set by a later ceremony; decisions that arrive from then on are refused.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
