using System.Collections.Concurrent;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Ocsp;
using AnTin.Signatures.Evidence;

namespace AnTin.Platform.Evidence;

/// <summary>
/// Finds evidence at the addresses that certificates name: the issuer (AIA caIssuers), its answer about the certificate
/// (AIA OCSP, else the CRL distribution points). One instance remembers what it fetched; use one for one task.
/// </summary>
public sealed class HttpEvidenceSource(HttpClient http, EvidenceFetching? limits = null)
    : IEvidenceSource
{
    private const int MostAddresses = 4;

    private readonly EvidenceClient client = new(http, limits ?? new EvidenceFetching());
    private readonly ConcurrentDictionary<string, byte[]?> fetched = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> FindIssuersAsync(
        Certificate certificate,
        CancellationToken cancellation = default
    )
    {
        var issuers = new List<ReadOnlyMemory<byte>>();
        foreach (var address in certificate.CaIssuerUris.Take(MostAddresses))
        {
            if (
                await FetchAsync(address, cancellation) is { } answer
                && CertificateFile.TryRead(answer, out var issuer, out _)
            )
            {
                issuers.Add(issuer.Encoded);
            }
        }

        return issuers;
    }

    public async ValueTask<RevocationEvidence> FindRevocationAsync(
        Certificate certificate,
        Certificate issuer,
        CancellationToken cancellation = default
    )
    {
        var question = OcspRequest.Create([OcspCertificateId.For(issuer, certificate.Serial)]);
        foreach (var address in certificate.OcspUris.Take(MostAddresses))
        {
            var answer = await client.AskAsync(
                address,
                question,
                "application/ocsp-request",
                cancellation
            );
            if (
                answer is not null
                && OcspResponse.TryRead(answer, out var response, out _)
                && response.Find(issuer, certificate.Serial)
                    is { Status: not OcspCertificateStatus.Unknown }
            )
            {
                return new RevocationEvidence([], [answer]);
            }
        }

        foreach (var address in certificate.CrlUris.Take(MostAddresses))
        {
            if (await FetchAsync(address, cancellation) is { } crl)
            {
                var der = crl is [DerTag.Sequence, ..]
                    ? crl
                    : CertificateFile.FromPem(crl, "X509 CRL");
                return new RevocationEvidence([der], []);
            }
        }

        return RevocationEvidence.None;
    }

    private async ValueTask<byte[]?> FetchAsync(string address, CancellationToken cancellation)
    {
        if (!fetched.TryGetValue(address, out var known))
        {
            known = await client.AskAsync(address, null, null, cancellation);
            fetched[address] = known;
        }

        return known;
    }
}
