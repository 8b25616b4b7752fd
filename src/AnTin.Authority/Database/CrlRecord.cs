namespace AnTin.Authority.Database;

/// <summary>One CRL that was signed. The newest of a shard is the one behind its address.</summary>
public sealed class CrlRecord
{
    public required string IssuerId { get; init; }

    public required int Shard { get; init; }

    /// <summary>cRLNumber (RFC 5280 §5.2.3): grows by one within a shard.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    public required DateTimeOffset NextUpdate { get; init; }

    public required int Entries { get; init; }

    /// <summary>Highest revocation the list has seen.</summary>
    public required long RevocationSequence { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Base of the delta CRL that was signed with the list, under the same number; null where there was none.</summary>
    public long? BaseNumber { get; init; }

    public DateTimeOffset? DeltaNextUpdate { get; init; }

    public string? DeltaSha256 { get; init; }

    /// <summary>How long what was published is good: the delta, where there is one, for less than the list.</summary>
    public TimeSpan Life => (DeltaNextUpdate ?? NextUpdate) - ThisUpdate;
}
