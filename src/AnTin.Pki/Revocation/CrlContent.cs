using System.Numerics;
using AnTin.Pki.Profiles;

namespace AnTin.Pki.Revocation;

/// <summary>What a CRL is to say.</summary>
public sealed record CrlContent
{
    public required CertificateIssuer Issuer { get; init; }

    /// <summary>Grows with every CRL of the same scope; at most 20 octets (RFC 5280 §5.2.3).</summary>
    public required BigInteger Number { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    public required DateTimeOffset NextUpdate { get; init; }

    /// <summary>Enumerated once, while writing: a million entries need never be in memory as objects.</summary>
    public required IEnumerable<RevokedCertificate> Entries { get; init; }

    /// <summary>
    /// The address in the certificates' CRL distribution point, when this CRL is one of several (a shard); null for
    /// the CRL that speaks of all certificates of the issuer.
    /// </summary>
    public string? DistributionPoint { get; init; }

    /// <summary>
    /// Makes a delta CRL (§5.2.4): the number of the complete one since which the entries changed. Null: a complete CRL.
    /// </summary>
    public BigInteger? BaseNumber { get; init; }

    /// <summary>Where a complete CRL's delta lies (§5.2.6); null: there is none. A delta CRL names none.</summary>
    public string? FreshestCrl { get; init; }

    /// <summary>X.509 §9.5.2.8: entries are kept past the expiry of their certificates, from this date on.</summary>
    public DateTimeOffset? ExpiredKeptSince { get; init; }
}
