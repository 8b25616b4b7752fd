using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Trust;

/// <summary>One entry of a list: a service of somebody, the certificates it is known by, and how it stood when.</summary>
public sealed record TrustedService
{
    /// <summary>Who runs it; empty where the list does not say.</summary>
    public string Provider { get; init; } = "";

    /// <summary>As the list calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Each of them is the service.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>
    /// Key identifiers by which it is known. A certificate is taken for the service's where its own key hashes to one of
    /// them; what it says of its key is not asked.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> KeyIdentifiers { get; init; } = [];

    /// <summary>Names by which it is known, as they stand there. A name alone proves nothing: these are shown, not believed.</summary>
    public IReadOnlyList<string> SubjectNames { get; init; } = [];

    /// <summary>The newest first; they do not overlap.</summary>
    public required IReadOnlyList<TrustPeriod> Periods { get; init; }

    /// <summary>How it stands now.</summary>
    public TrustPeriod Current => Periods[0];

    /// <summary>How it stood at a time; null before the list knows of it.</summary>
    public TrustPeriod? At(DateTimeOffset at) => Periods.FirstOrDefault(one => one.Contains(at));
}
