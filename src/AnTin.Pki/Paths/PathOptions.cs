using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Paths;

/// <summary>What the caller asks beyond RFC 5280, and how much work it allows.</summary>
public sealed record PathOptions
{
    /// <summary>A purpose the leaf must allow; default null: any.</summary>
    public ObjectIdentifier? Purpose { get; init; }

    /// <summary>Usages the leaf's key must allow, all of them; default none.</summary>
    public KeyUsages KeyUsage { get; init; }

    /// <summary>Default true. Without it no certificate is <see cref="CertificateStanding.RevocationUnknown"/> or revoked.</summary>
    public bool CheckRevocation { get; init; } = true;

    /// <summary>How long evidence without nextUpdate is believed; default one day.</summary>
    public TimeSpan LifeWithoutNextUpdate { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How far the clocks of authority and verifier may differ; default five minutes.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>RFC 5280 §6.1.1 (c): policies that are acceptable; default empty: any.</summary>
    public IReadOnlyCollection<ObjectIdentifier> Policies { get; init; } = [];

    /// <summary>RFC 5280 §6.1.1 (f): the path must bear an acceptable policy. Default: when <see cref="Policies"/> are given.</summary>
    public bool? RequireExplicitPolicy { get; init; }

    /// <summary>RFC 5280 §6.1.1 (e): no policy counts as another's. Default false.</summary>
    public bool InhibitPolicyMapping { get; init; }

    /// <summary>RFC 5280 §6.1.1 (g): anyPolicy in a certificate counts for none. Default false.</summary>
    public bool InhibitAnyPolicy { get; init; }

    /// <summary>Default false: a signature with SHA-1, or an RSA key under 2,048 bits, violates a constraint.</summary>
    public bool AllowLegacyAlgorithms { get; init; }

    /// <summary>Default 10 certificates from leaf to anchor.</summary>
    public int LongestPath { get; init; } = 10;

    /// <summary>Default 200 signatures in one search, whatever number of look-alike certificates is handed in.</summary>
    public int MostSignatureChecks { get; init; } = 200;

    /// <summary>Default 1,000 steps from a certificate to a possible issuer, however they are crossed and woven.</summary>
    public int MostSteps { get; init; } = 1000;
}
