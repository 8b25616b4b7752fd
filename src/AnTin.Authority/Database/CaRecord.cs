namespace AnTin.Authority.Database;

/// <summary>One certification authority of this installation. Written by ceremonies, by nothing else.</summary>
public sealed class CaRecord
{
    /// <summary>Short stable name, also in addresses: <c>/pki/pub/crl/{Id}.crl</c>.</summary>
    public required string Id { get; init; }

    /// <summary>commonName of the subject.</summary>
    public required string Name { get; init; }

    /// <summary>The CA that issued this one; the same as <see cref="Id"/> for a root.</summary>
    public required string IssuerId { get; init; }

    /// <summary>The CA of the same name whose key this one's follows; null for a first key.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>What stands before the colon in the names of its profiles: HBNN_G1.</summary>
    public required string Prefix { get; init; }

    /// <summary>Host in the addresses it writes into certificates, with a port where there is one.</summary>
    public required string Host { get; init; }

    /// <summary>State, Party or Devices; null for a root, which issues to CAs only.</summary>
    public string? Bloc { get; init; }

    public required string SerialHex { get; init; }

    public required byte[] Certificate { get; init; }

    /// <summary>Reference of the private key in the key store.</summary>
    public required string KeyName { get; init; }

    /// <summary>Name of the <c>SignatureAlgorithm</c> it signs with.</summary>
    public required string Algorithm { get; init; }

    /// <summary>
    /// How many CRLs its certificates are spread over, 1 to 256. Fixed for life: a certificate's distribution point
    /// names its shard.
    /// </summary>
    public required int CrlShards { get; init; }

    /// <summary>Hours a CRL is valid; a new one is made at half of it.</summary>
    public required int CrlHours { get; init; }

    /// <summary>Hours a delta CRL is valid; both are made anew at half of it. Null: there are complete CRLs only.</summary>
    public int? DeltaHours { get; init; }

    public required string CeremonyId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsRoot => string.Equals(Id, IssuerId, StringComparison.Ordinal);
}
