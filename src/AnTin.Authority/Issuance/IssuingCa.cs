using System.Collections.Concurrent;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Issuance;

/// <summary>A CA at work: its certificate read, its chain at hand, one builder for each profile.</summary>
public sealed class IssuingCa
{
    private readonly ConcurrentDictionary<string, CertificateBuilder> builders = new(
        StringComparer.Ordinal
    );
    private readonly CertificateIssuer issuer;

    /// <param name="record">The CA.</param>
    /// <param name="chain">Its certificate and those above it, nearest first.</param>
    public IssuingCa(CaRecord record, IReadOnlyList<byte[]> chain)
    {
        Record = record;
        Chain = chain;
        Certificate = Certificate.From(record.Certificate);
        issuer = SignatureAlgorithms.TryFind(record.Algorithm, out var algorithm)
            ? CertificateIssuer.From(Certificate, algorithm, record.Host, record.Id)
            : throw new InvalidOperationException(
                $"{record.Id} signs with {record.Algorithm}, unknown here."
            );
    }

    public CaRecord Record { get; }

    public IReadOnlyList<byte[]> Chain { get; }

    public Certificate Certificate { get; }

    public PublicKeyInfo PublicKey => Certificate.PublicKey;

    public CertificateBuilder Builder(CertificateProfile profile) =>
        builders.GetOrAdd(profile.Id, _ => new CertificateBuilder(profile, issuer));

    /// <summary>All CAs of the database, by id.</summary>
    /// <param name="records">The CAs.</param>
    /// <param name="crosses">Certificates between them: those of a root's new key by its old one follow the root in a chain, for who trusts the old one only.</param>
    public static Dictionary<string, IssuingCa> All(
        IReadOnlyCollection<CaRecord> records,
        IReadOnlyCollection<CrossCertificateRecord>? crosses = null
    )
    {
        var byId = records.ToDictionary(ca => ca.Id, StringComparer.Ordinal);
        return records.ToDictionary(
            ca => ca.Id,
            ca => new IssuingCa(ca, ChainOf(ca, byId, crosses ?? [])),
            StringComparer.Ordinal
        );
    }

    private static List<byte[]> ChainOf(
        CaRecord ca,
        Dictionary<string, CaRecord> byId,
        IReadOnlyCollection<CrossCertificateRecord> crosses
    )
    {
        var chain = new List<byte[]> { ca.Certificate };
        while (!ca.IsRoot)
        {
            ca = byId[ca.IssuerId];
            chain.Add(ca.Certificate);
        }

        for (
            CaRecord? newer = ca;
            newer?.PredecessorId is { } older;
            newer = byId.GetValueOrDefault(older)
        )
        {
            chain.AddRange(
                crosses
                    .Where(one => one.SubjectCaId == newer.Id && one.IssuerId == older)
                    .Select(one => one.Certificate)
            );
        }

        return chain;
    }
}
