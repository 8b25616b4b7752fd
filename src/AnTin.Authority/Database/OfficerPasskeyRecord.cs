namespace AnTin.Authority.Database;

/// <summary>A passkey with which an officer may decide. Like the officers themselves, it comes and goes by ceremony only.</summary>
public sealed class OfficerPasskeyRecord
{
    /// <summary>The credential id in base64url.</summary>
    public required string CredentialId { get; init; }

    public required string OfficerId { get; init; }

    /// <summary>COSE_Key, as the authenticator wrote it.</summary>
    public required byte[] PublicKey { get; init; }

    public required string CeremonyId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Set by a later ceremony; decisions made from then on are refused.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>The highest counter seen; 0 for passkeys that do not count.</summary>
    public long LastCount { get; set; }

    /// <summary>Time of the decision that bore it.</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>SHA-256 of the client data that went with it, hexadecimal: one answer covers many orders.</summary>
    public string? LastAnswer { get; set; }
}
