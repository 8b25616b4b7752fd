namespace AnTin.Authority.Database;

/// <summary>The end of a certificate before its date. Append-only; a restore must not undo it (rule T19).</summary>
public sealed class RevocationRecord
{
    /// <summary>Counted by the database; status readers follow it.</summary>
    public long Sequence { get; init; }

    public required string IssuerId { get; init; }

    public required string SerialHex { get; init; }

    /// <summary>The code on Vietnamese screens, such as GHTDTT.</summary>
    public required string Code { get; init; }

    /// <summary>CRLReason (RFC 5280 §5.3.1).</summary>
    public required int Reason { get; init; }

    public required DateTimeOffset RevokedAt { get; init; }

    /// <summary>Since when the key is suspected (RFC 5280 §5.3.2), when somebody said so.</summary>
    public DateTimeOffset? InvalidSince { get; init; }

    public required string By { get; init; }

    public required int Shard { get; init; }

    /// <summary>End of the certificate; past it the entry leaves the CRL after one more issue.</summary>
    public required DateTimeOffset NotAfter { get; init; }
}
