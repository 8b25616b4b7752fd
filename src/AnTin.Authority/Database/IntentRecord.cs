namespace AnTin.Authority.Database;

/// <summary>
/// What a CA is about to sign, written down before it does (rule T1). Append-only. The status of the serial exists
/// from the moment this row is committed, also if no certificate ever follows (rule T4).
/// </summary>
public sealed class IntentRecord
{
    /// <summary>Counted by the database; status readers follow it.</summary>
    public long Sequence { get; init; }

    public required string IssuerId { get; init; }

    /// <summary>Upper-case hexadecimal without leading zeroes.</summary>
    public required string SerialHex { get; init; }

    public Guid? OrderId { get; init; }

    public required int Attempt { get; init; }

    /// <summary>Ceremony and step, for what no order asked for: CAs, signers, officers.</summary>
    public string? CeremonyStep { get; init; }

    public required string ProfileId { get; init; }

    public required string ProfileHash { get; init; }

    /// <summary>DER TBSCertificate, whole: a restart signs these bytes and no others.</summary>
    public required byte[] Tbs { get; init; }

    /// <summary>SHA-256 of <see cref="Tbs"/>, hexadecimal.</summary>
    public required string TbsHash { get; init; }

    /// <summary>Subject as RFC 4514 shows it, for lists and search.</summary>
    public required string Subject { get; init; }

    /// <summary>
    /// SHA-256 of the subject's public key (SubjectPublicKeyInfo), hexadecimal, where an order asked: one key belongs to one
    /// certificate for ever, whoever holds it. Null for CAs and signers, whose keys live on in cross-certificates and renewals.
    /// </summary>
    public string? OrderedKey { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required int Shard { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public CertificateRecord? Certificate { get; init; }
}
