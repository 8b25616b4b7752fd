using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Cades;

namespace AnTin.Signatures.Evidence;

/// <summary>
/// Gathers, for every certificate that a signature and its time stamps rest on, the issuers up to a self-signed one and
/// the revocation answers of today.
/// </summary>
internal sealed class EvidenceCollector(IEvidenceSource? source, IReadOnlyList<Certificate> atHand)
{
    private const int LongestPath = 12;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> certificates = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, ReadOnlyMemory<byte>> crls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> ocspResponses = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    public CollectedEvidence Collected =>
        new([.. certificates.Values], [.. crls.Values], [.. ocspResponses.Values]);

    /// <summary>Gathers for the signers of a message and for the time stamps on them.</summary>
    /// <returns>The first certificate of a signer whose revocation status could not be had, if it must be known.</returns>
    public async ValueTask<Certificate?> CollectAsync(
        CmsSignedData message,
        bool mustKnowRevocation,
        CancellationToken cancellation
    )
    {
        foreach (var signer in message.Signers)
        {
            var missing = await CollectAsync(message, signer, mustKnowRevocation, cancellation);
            if (missing is not null)
            {
                return missing;
            }
        }

        return null;
    }

    /// <summary>Gathers for one signer of a message and for the time stamps on it.</summary>
    /// <returns>As above.</returns>
    public async ValueTask<Certificate?> CollectAsync(
        CmsSignedData message,
        CmsSignerInfo signer,
        bool mustKnowRevocation,
        CancellationToken cancellation
    )
    {
        var certificate =
            message.CertificateOf(signer) ?? atHand.FirstOrDefault(signer.Identifier.Matches);
        if (
            certificate is not null
            && await ClimbAsync(certificate, message.Certificates, cancellation) is { } missing
            && mustKnowRevocation
        )
        {
            return missing;
        }

        foreach (
            var token in signer
                .UnsignedAttributes.Concat(signer.SignedAttributes ?? [])
                .Where(IsStamp)
                .SelectMany(one => one.Values)
        )
        {
            if (CmsSignedData.TryRead(token, out var stamp, out _))
            {
                await CollectAsync(stamp, mustKnowRevocation: false, cancellation);
            }
        }

        return null;
    }

    private static bool IsStamp(CmsAttribute attribute) =>
        attribute.Type == Oids.SignatureTimestamp
        || attribute.Type == CadesOids.ContentTimestamp
        || attribute.Type == CadesOids.ArchiveTimestampV3;

    /// <summary>Gathers for one signer and the time stamps on the signature.</summary>
    /// <returns>As above.</returns>
    public async ValueTask<Certificate?> CollectAsync(
        Certificate signer,
        IEnumerable<ReadOnlyMemory<byte>> tokens,
        CancellationToken cancellation
    )
    {
        if (await ClimbAsync(signer, atHand, cancellation) is { } missing)
        {
            return missing;
        }

        await CollectAsync(tokens, cancellation);
        return null;
    }

    /// <summary>Gathers for time stamps alone, as far as there is something.</summary>
    public async ValueTask CollectAsync(
        IEnumerable<ReadOnlyMemory<byte>> tokens,
        CancellationToken cancellation
    )
    {
        foreach (var token in tokens)
        {
            if (CmsSignedData.TryRead(token, out var stamp, out _))
            {
                await CollectAsync(stamp, mustKnowRevocation: false, cancellation);
            }
        }
    }

    private async ValueTask<Certificate?> ClimbAsync(
        Certificate from,
        IReadOnlyList<Certificate> inMessage,
        CancellationToken cancellation
    )
    {
        Certificate? missing = null;
        var certificate = from;
        for (var i = 0; i < LongestPath && done.Add(certificate.FingerprintHex); i++)
        {
            Keep(certificates, certificate.Encoded);
            if (
                certificate.IsSelfIssued
                || await FindIssuerAsync(certificate, inMessage, cancellation) is not { } issuer
            )
            {
                break;
            }

            var answers = source is null
                ? RevocationEvidence.None
                : await source.FindRevocationAsync(certificate, issuer, cancellation);
            foreach (var crl in answers.Crls)
            {
                Keep(crls, crl);
            }

            foreach (var response in answers.OcspResponses)
            {
                Keep(ocspResponses, response);
            }

            missing ??= answers.IsEmpty ? certificate : null;
            certificate = issuer;
        }

        return missing;
    }

    private async ValueTask<Certificate?> FindIssuerAsync(
        Certificate certificate,
        IReadOnlyList<Certificate> inMessage,
        CancellationToken cancellation
    )
    {
        var known = inMessage.Concat(atHand).FirstOrDefault(issuer => Issued(issuer, certificate));
        if (known is not null || source is null)
        {
            return known;
        }

        foreach (var der in await source.FindIssuersAsync(certificate, cancellation))
        {
            if (Certificate.TryRead(der, out var issuer, out _) && Issued(issuer, certificate))
            {
                return issuer;
            }
        }

        return null;
    }

    private static bool Issued(Certificate issuer, Certificate certificate) =>
        certificate.CouldBeIssuedBy(issuer) && certificate.IsSignedBy(issuer.PublicKey);

    private static void Keep(
        Dictionary<string, ReadOnlyMemory<byte>> store,
        ReadOnlyMemory<byte> der
    ) =>
        store.TryAdd(
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(der.Span)),
            der
        );
}
