using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Paths;

/// <summary>Weighs the revocation evidence about one certificate (RFC 5280 §6.3, RFC 6960 §3.2).</summary>
internal sealed class RevocationJudge(PathInput input, DateTimeOffset at)
{
    private readonly Dictionary<
        (CertificateRevocationList Crl, Certificate Signer),
        bool
    > crlSignatures = [];

    private readonly List<CertificateRevocationList> deltas =
    [
        .. input.Crls.Where(crl => crl.IsDelta),
    ];

    /// <summary>
    /// The finding that decides. A revocation that cannot be undone decides whatever its age; else the newest evidence
    /// that reaches the time asked about; else the newest that does not. Null when nothing authentic speaks of it.
    /// </summary>
    /// <param name="certificate">Whose revocation.</param>
    /// <param name="issuer">Its issuer on the path.</param>
    /// <param name="issuersIssuer">The next one up, or the issuer itself when it is the anchor.</param>
    public RevocationFinding? Find(
        Certificate certificate,
        Certificate issuer,
        Certificate issuersIssuer
    )
    {
        var findings = FromCrls(certificate, issuer, issuersIssuer)
            .Concat(FromOcsp(certificate, issuer, issuersIssuer))
            .OrderByDescending(finding => finding.ThisUpdate)
            .ToList();
        return findings.Find(finding =>
                finding.RevokedAt <= at && finding.Reason != RevocationReason.CertificateHold
            )
            ?? findings.Find(finding => finding.RevokedAt is not null || finding.ProvesGood)
            ?? findings.FirstOrDefault();
    }

    private IEnumerable<RevocationFinding> FromCrls(
        Certificate certificate,
        Certificate issuer,
        Certificate issuersIssuer
    )
    {
        foreach (var crl in input.Crls)
        {
            if (
                crl.IsDelta
                || crl.Issuer != certificate.Issuer
                || crl.UnknownCriticalExtensions.Count > 0
                || crl.IssuingDistributionPoint?.Covers(certificate) == false
                || SignerOf(crl, issuer, issuersIssuer) is not { } signer
            )
            {
                continue;
            }

            yield return Finding(certificate, crl, null, signer);
            if (NewestDelta(crl, signer) is { } delta)
            {
                yield return Finding(certificate, crl, delta, signer);
            }
        }
    }

    /// <summary>RFC 5280 §6.3.3 (c), (h): signed by the key that signed the complete CRL, and fitting it.</summary>
    private CertificateRevocationList? NewestDelta(
        CertificateRevocationList complete,
        Certificate signer
    ) =>
        deltas
            .Where(delta =>
                delta.UnknownCriticalExtensions.Count == 0
                && DeltaCrl.Fits(complete, delta)
                && IsSigned(delta, signer)
            )
            .MaxBy(delta => (delta.ThisUpdate, delta.Number));

    /// <summary>With a delta, what the two say together, as fresh as the delta.</summary>
    private RevocationFinding Finding(
        Certificate certificate,
        CertificateRevocationList crl,
        CertificateRevocationList? delta,
        Certificate signer
    )
    {
        var newest = delta ?? crl;
        var entry = delta is null
            ? crl.Find(certificate.Serial)
            : DeltaCrl.Find(crl, delta, certificate.Serial);
        return new RevocationFinding(
            RevocationSource.Crl,
            newest.ThisUpdate,
            newest.NextUpdate,
            Freshness(certificate, newest.ThisUpdate, newest.NextUpdate, crl.ExpiredKeptSince),
            signer,
            crl.Encoded,
            entry?.RevokedAt,
            entry?.Reason,
            entry?.InvalidityDate,
            delta?.Encoded ?? default
        );
    }

    private IEnumerable<RevocationFinding> FromOcsp(
        Certificate certificate,
        Certificate issuer,
        Certificate issuersIssuer
    )
    {
        foreach (var response in input.OcspResponses)
        {
            if (
                response.Find(issuer, certificate.Serial) is not { } single
                || single.Status == OcspCertificateStatus.Unknown
                || Check(response, issuer) is not { IsAuthentic: true } check
                || !MayRespond(check.Responder!, issuer, issuersIssuer)
            )
            {
                continue;
            }

            yield return new RevocationFinding(
                RevocationSource.Ocsp,
                single.ThisUpdate,
                single.NextUpdate,
                Freshness(certificate, single.ThisUpdate, single.NextUpdate, single.ArchiveCutoff),
                check.Responder!,
                response.Encoded,
                single.RevokedAt,
                single.Reason
            );
        }
    }

    private OcspCheck Check(OcspResponse response, Certificate issuer)
    {
        KeyWork.TakeLooks(2 * input.Intermediates.Count);
        return OcspVerifier.Check(response, issuer, input.Intermediates);
    }

    /// <summary>
    /// RFC 5280 §6.3.3 (f): the CRL's signer is the issuer, or another certificate of the same name from the same
    /// authority, as after a change of key.
    /// </summary>
    private Certificate? SignerOf(
        CertificateRevocationList crl,
        Certificate issuer,
        Certificate issuersIssuer
    )
    {
        if (IsSigned(crl, issuer))
        {
            return issuer;
        }

        KeyWork.TakeLooks(input.Intermediates.Count);
        return input.Intermediates.FirstOrDefault(other =>
            other.Subject == issuer.Subject
            && other.Issuer == issuer.Issuer
            && IsSigned(crl, other)
            && other.IsSignedBy(issuersIssuer.PublicKey)
        );
    }

    private bool IsSigned(CertificateRevocationList crl, Certificate signer)
    {
        if (!crl.CouldBeIssuedBy(signer) || !signer.Allows(KeyUsages.CrlSign))
        {
            return false;
        }

        if (!crlSignatures.TryGetValue((crl, signer), out var signed))
        {
            signed = crl.IsSignedBy(signer.PublicKey);
            crlSignatures[(crl, signer)] = signed;
        }

        return signed;
    }

    /// <summary>
    /// RFC 6960 §4.2.2.2.1: a delegated responder without ocsp-nocheck is itself subject to revocation. CRLs at hand
    /// are asked; another OCSP answer is not, since that would be the responder vouching for itself.
    /// </summary>
    private bool MayRespond(Certificate responder, Certificate issuer, Certificate issuersIssuer) =>
        responder == issuer
        || responder.HasOcspNoCheck
        || FromCrls(responder, issuer, issuersIssuer).All(finding => finding.RevokedAt is null);

    private EvidenceFreshness Freshness(
        Certificate certificate,
        DateTimeOffset thisUpdate,
        DateTimeOffset? nextUpdate,
        DateTimeOffset? remembersSince
    )
    {
        var forgotten =
            thisUpdate > certificate.Validity.NotAfter
            && (remembersSince is not { } since || since > certificate.Validity.NotAfter);
        if (forgotten)
        {
            return EvidenceFreshness.AfterExpiry;
        }

        // Differences: a sum may lie beyond the year 9999, which issuers write for "never".
        if (thisUpdate - at > input.Options.ClockTolerance)
        {
            return EvidenceFreshness.Later;
        }

        var overdue = nextUpdate is { } next
            ? at - next
            : at - thisUpdate - input.Options.LifeWithoutNextUpdate;
        return overdue <= input.Options.ClockTolerance
            ? EvidenceFreshness.Covers
            : EvidenceFreshness.Stale;
    }
}
