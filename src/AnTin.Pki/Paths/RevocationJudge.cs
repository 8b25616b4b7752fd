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

    /// <summary>The finding that decides; null when nothing authentic speaks of the certificate.</summary>
    /// <param name="certificate">Whose revocation.</param>
    /// <param name="above">Its path: the issuer first, the anchor last.</param>
    public RevocationFinding? Find(Certificate certificate, IReadOnlyList<Certificate> above) =>
        Decisive(
            FromCrls(certificate, crl => SignerOf(crl, above)).Concat(FromOcsp(certificate, above))
        );

    /// <summary>
    /// A revocation that cannot be undone decides whatever its age; else the newest evidence that reaches the time asked
    /// about; else the newest that does not.
    /// </summary>
    private RevocationFinding? Decisive(IEnumerable<RevocationFinding> all)
    {
        var findings = all.OrderByDescending(finding => finding.ThisUpdate).ToList();
        return findings.Find(finding =>
                finding.RevokedAt <= at && finding.Reason != RevocationReason.CertificateHold
            )
            ?? findings.Find(finding => finding.RevokedAt is not null || finding.ProvesGood)
            ?? findings.FirstOrDefault();
    }

    private IEnumerable<RevocationFinding> FromCrls(
        Certificate certificate,
        Func<CertificateRevocationList, Certificate?> signerOf
    )
    {
        foreach (var crl in input.Crls)
        {
            if (
                crl.IsDelta
                || crl.Issuer != certificate.Issuer
                || crl.UnknownCriticalExtensions.Count > 0
                || crl.IssuingDistributionPoint?.Covers(certificate) == false
                || signerOf(crl) is not { } signer
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
        IReadOnlyList<Certificate> above
    )
    {
        var issuer = above[0];
        foreach (var response in input.OcspResponses)
        {
            if (
                response.Find(issuer, certificate.Serial) is not { } single
                || single.Status == OcspCertificateStatus.Unknown
                || Check(response, issuer) is not { IsAuthentic: true } check
                || !MayRespond(check.Responder!, above)
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
    /// RFC 5280 §6.3.3 (f), under the anchor of the path itself: a key on the path, or another key of that name which one
    /// on the path certified, as after a change of key or where CRLs have a key of their own.
    /// </summary>
    private Certificate? SignerOf(CertificateRevocationList crl, IReadOnlyList<Certificate> above)
    {
        if (OnPath(crl, above) is { } onPath)
        {
            return onPath;
        }

        KeyWork.TakeLooks(input.Intermediates.Count);
        return input.Intermediates.FirstOrDefault(other =>
            IsSigned(crl, other) && IsCertified(other, crl, above)
        );
    }

    private Certificate? OnPath(CertificateRevocationList crl, IReadOnlyList<Certificate> above) =>
        above.FirstOrDefault(one => IsSigned(crl, one));

    /// <summary>
    /// A path to the CRL's signer: certified by a key of the path; when it signed, and when it is asked about, within its
    /// time and not known to be revoked.
    /// </summary>
    private bool IsCertified(
        Certificate signer,
        CertificateRevocationList crl,
        IReadOnlyList<Certificate> above
    )
    {
        var when = crl.ThisUpdate > at ? crl.ThisUpdate : at;
        return signer.UnknownCriticalExtensions.Count == 0
            && signer.Validity.Contains(when)
            && above.Any(one =>
                one.Allows(KeyUsages.KeyCertSign)
                && signer.CouldBeIssuedBy(one)
                && signer.IsSignedBy(one.PublicKey)
            )
            && !(Decisive(FromCrls(signer, other => OnPath(other, above)))?.RevokedAt <= when);
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
    private bool MayRespond(Certificate responder, IReadOnlyList<Certificate> above) =>
        responder == above[0]
        || responder.HasOcspNoCheck
        || FromCrls(responder, crl => SignerOf(crl, above))
            .All(finding => finding.RevokedAt is null);

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
