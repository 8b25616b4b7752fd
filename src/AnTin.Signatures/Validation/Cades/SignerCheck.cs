using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>
/// Identification of the signing certificate (ETSI EN 319 102-1 §5.2.3), cryptographic verification (§5.2.7) and the
/// constraints on algorithms (§5.2.8) for one signer of a CMS message.
/// </summary>
internal static class SignerCheck
{
    /// <param name="message">The message.</param>
    /// <param name="signer">One of its signers.</param>
    /// <param name="digest">Hashes the signed content; null where what is signed cannot be told.</param>
    /// <param name="pool">Further certificates among which the signer's may be.</param>
    /// <param name="bindingRequired">The signing-certificate attribute must be there (baseline signatures).</param>
    /// <param name="isCountersignature">What is signed is the value of another signature.</param>
    public static SignerVerdict Check(
        CmsSignedData message,
        CmsSignerInfo signer,
        Func<HashAlgorithmName, byte[]?> digest,
        EvidencePool pool,
        bool bindingRequired,
        bool isCountersignature = false
    )
    {
        var findings = new List<Finding>();
        var certificate = Identify(message, signer, pool, bindingRequired, findings);
        if (signer.Digest is not { } hash)
        {
            findings.Add(FindingCatalogue.Unknown(signer.DigestAlgorithm.Algorithm.Dotted));
            return Verdict(signer, certificate, Integrity.Unknown, findings);
        }

        if (digest(hash) is not { } content)
        {
            return Verdict(signer, certificate, Integrity.Unknown, findings);
        }

        if (certificate is null)
        {
            findings.Add(FindingCatalogue.MissingSigningCertificate());
            return Verdict(signer, null, WithoutValue(signer, content, findings), findings, digest);
        }

        CheckUse(certificate, findings);
        var check = isCountersignature
            ? signer.CheckCountersignature(certificate, content)
            : signer.CheckDigest(certificate, message.ContentType, content);
        return Verdict(
            signer,
            certificate,
            Say(check, signer, content, findings),
            findings,
            digest
        );
    }

    /// <summary>With what the message says besides: times, roles, and the stamps of ETSI EN 319 122-1 §5.2.8 and §5.3.</summary>
    public static SignerVerdict Verdict(
        CmsSignerInfo signer,
        Certificate? certificate,
        Integrity integrity,
        IReadOnlyList<Finding> findings,
        Func<HashAlgorithmName, byte[]?>? content = null
    ) =>
        new(certificate, integrity, findings)
        {
            ClaimedAt = signer.ClaimedTime,
            Algorithms = UsedAlgorithm.Of(signer, certificate),
            Identity = IdentityOf(signer, content),
            ClaimedRoles = ClaimedRoles.Read(signer),
            Stamps = Stamps(signer, (_, _) => null),
            ContentStamps = content is null
                ? []
                :
                [
                    .. (signer.SignedAttributes ?? [])
                        .Where(one => one.Type == CadesOids.ContentTimestamp)
                        .SelectMany(one => one.Values)
                        .Select(token => new StampedValue(token, hash => content(hash) ?? [])),
                ],
        };

    /// <summary>The stamps on the signature value.</summary>
    /// <param name="signer">Whose value.</param>
    /// <param name="provenAt">When each is known to have existed.</param>
    public static IReadOnlyList<StampedValue> Stamps(
        CmsSignerInfo signer,
        Func<CmsAttribute, ReadOnlyMemory<byte>, DateTimeOffset?> provenAt
    ) =>
        [
            .. signer
                .UnsignedAttributes.Where(one => one.Type == Oids.SignatureTimestamp)
                .SelectMany(one =>
                    one.Values.Select(token => new StampedValue(
                        token,
                        hash => DigestAlgorithms.Compute(hash, signer.Signature.Span)
                    )
                    {
                        ProvenAt = provenAt(one, token),
                    })
                ),
        ];

    /// <summary>
    /// §5.2.3.4: the certificate the signer identifier names; of several, the one the signed attribute refers to. If the
    /// attribute refers to another, the certificate was swapped.
    /// </summary>
    private static Certificate? Identify(
        CmsSignedData message,
        CmsSignerInfo signer,
        EvidencePool pool,
        bool bindingRequired,
        List<Finding> findings
    )
    {
        var candidates = message
            .Certificates.Concat(pool.Certificates)
            .Where(signer.Identifier.Matches)
            .ToArray();
        var reference = signer.SigningCertificates is [var first, ..] ? first : null;
        if (reference is null)
        {
            if (bindingRequired && candidates.Length > 0)
            {
                findings.Add(FindingCatalogue.MissingBinding());
            }

            return candidates is [var only, ..] ? only : null;
        }

        var bound = candidates.FirstOrDefault(reference.Matches);
        if (bound is null && candidates.Length > 0)
        {
            findings.Add(FindingCatalogue.OtherSigningCertificate());
        }

        return bound ?? (candidates is [var other, ..] ? other : null);
    }

    private static Integrity Say(
        CmsSignatureCheck check,
        CmsSignerInfo signer,
        byte[] content,
        List<Finding> findings
    )
    {
        switch (check)
        {
            case CmsSignatureCheck.Intact:
                return Integrity.Intact;
            case CmsSignatureCheck.ContentChanged:
                findings.Add(FindingCatalogue.ContentAltered());
                return Integrity.Broken;
            case CmsSignatureCheck.SignatureWrong when signer.SignedAttributes is null:
                findings.Add(FindingCatalogue.ContentAltered());
                return Integrity.Broken;
            case CmsSignatureCheck.SignatureWrong:
                findings.Add(FindingCatalogue.WrongSignatureValue());
                return Integrity.Broken;
            case CmsSignatureCheck.AttributesWrong:
                findings.Add(FindingCatalogue.BadAttributes("content-type, message-digest"));
                return Integrity.Broken;
            default:
                findings.Add(FindingCatalogue.Unknown(signer.SignatureAlgorithm.Algorithm.Dotted));
                return WithoutValue(signer, content, findings);
        }
    }

    /// <summary>
    /// Without a key, or with one that cannot be used, the value cannot be checked; but a digest that differs is proof
    /// enough of an edit.
    /// </summary>
    private static Integrity WithoutValue(
        CmsSignerInfo signer,
        byte[] content,
        List<Finding> findings
    )
    {
        if (
            signer.SignedAttributes is null
            || signer.SignedDigest.IsEmpty
            || CryptographicOperations.FixedTimeEquals(signer.SignedDigest.Span, content)
        )
        {
            return Integrity.Unknown;
        }

        findings.Add(FindingCatalogue.ContentAltered());
        return Integrity.Broken;
    }

    /// <summary>Without signed attributes the content itself was signed.</summary>
    private static SignatureIdentity? IdentityOf(
        CmsSignerInfo signer,
        Func<HashAlgorithmName, byte[]?>? content
    )
    {
        if (signer.Digest is not { } hash)
        {
            return null;
        }

        var name = hash.Name ?? "";
        if (signer.SignedAttributes is null)
        {
            return content?.Invoke(hash) is { } digest
                ? new SignatureIdentity(signer.Signature, new(name, digest), new(name, digest))
                : null;
        }

        using var attributes = new DerWriter(signer.SignedAttributesContent.Length + 8);
        attributes.Primitive(DerTag.Set, signer.SignedAttributesContent.Span);
        return new SignatureIdentity(
            signer.Signature,
            new(name, DigestAlgorithms.Compute(hash, attributes.ToArray())),
            signer.SignedDigest.IsEmpty ? null : new(name, signer.SignedDigest)
        );
    }

    /// <summary>RFC 5280 §4.2.1.3: digitalSignature or nonRepudiation, where the extension is there at all.</summary>
    public static void CheckUse(Certificate certificate, List<Finding> findings)
    {
        if (
            !certificate.Allows(KeyUsages.DigitalSignature)
            && !certificate.Allows(KeyUsages.NonRepudiation)
        )
        {
            findings.Add(FindingCatalogue.WrongUse());
        }
    }
}
