using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>
/// Identification of the signing certificate (ETSI EN 319 102-1 §5.2.3), cryptographic verification (§5.2.7) and the
/// constraints on algorithms (§5.2.8) for one signature of a JWS. The key comes from the certificate and from nowhere
/// else; the algorithm must be one for such a key.
/// </summary>
internal sealed class JadesSignerCheck(
    JwsSignature signature,
    SignedHeader header,
    SignedContent content,
    EvidencePool pool
)
{
    private readonly List<Finding> findings = [];
    private readonly List<UsedAlgorithm> algorithms = [];
    private Integrity integrity = Integrity.Intact;

    public SignerVerdict Check()
    {
        var certificate = header.FindSigner(pool.Certificates);
        if (certificate is null)
        {
            findings.Add(FindingCatalogue.MissingSigningCertificate());
        }
        else
        {
            if (header.Contradicts(certificate))
            {
                findings.Add(FindingCatalogue.OtherSigningCertificate());
            }

            CheckUse(certificate);
        }

        CheckValue(certificate);
        CheckObjects();
        CheckBody();
        return new SignerVerdict(certificate, integrity, findings)
        {
            ClaimedAt = header.ClaimedAt,
            ClaimedRoles = header.ClaimedRoles,
            Algorithms = [.. algorithms.Distinct()],
            Identity = IdentityOf(certificate),
            ContentStamps = content.Archived is { } stamped
                ?
                [
                    .. header.ContentTokens.Select(token => new StampedValue(
                        token,
                        hash => DigestAlgorithms.Compute(hash, stamped.Span)
                    )),
                ]
                : [],
        };
    }

    private void CheckValue(Certificate? certificate)
    {
        if (!content.IsWellFormed)
        {
            Break(FindingCatalogue.BadAttributes("payload"));
            return;
        }

        if (JwsAlgorithms.Find(header.Algorithm, certificate?.PublicKey) is not { } algorithm)
        {
            // RFC 7518 §3.1: "none" proves nothing, and HS256 only that one of two wrote it.
            if (
                header.Algorithm is "" or "none"
                || header.Algorithm.StartsWith("HS", StringComparison.Ordinal)
            )
            {
                Break(FindingCatalogue.BadAttributes($"alg {header.Algorithm}"));
            }
            else
            {
                Doubt(FindingCatalogue.Unknown(header.Algorithm));
            }

            return;
        }

        algorithms.Add(UsedAlgorithm.Of(algorithm.Hash));
        if (content.Payload is not { } payload)
        {
            Doubt(
                header.Objects is { IsKnown: false } objects
                    ? FindingCatalogue.Unknown(objects.Mechanism)
                    : FindingCatalogue.MissingDocument()
            );
        }
        else if (certificate is null)
        {
            integrity = Integrity.Unknown;
        }
        else if (
            !JwsAlgorithms.Verify(
                algorithm,
                certificate.PublicKey,
                JwsOctets.SigningInput(signature.ProtectedText, payload.Span),
                signature.Value
            )
        )
        {
            Break(FindingCatalogue.WrongSignatureValue());
        }
    }

    /// <summary>TS 119 182-1 §5.2.8.3.3: what is signed outside the file, by its digests.</summary>
    private void CheckObjects()
    {
        if (header.Objects is not { Mechanism: DetachedObjects.ByUriHash } objects)
        {
            return;
        }

        if (objects.Hash is not { } hash)
        {
            Doubt(FindingCatalogue.Unknown("hashM"));
            return;
        }

        algorithms.Add(UsedAlgorithm.Of(hash));
        for (var i = 0; i < objects.Uris.Count; i++)
        {
            if (content.Object(objects.Uris[i]) is not { } octets)
            {
                Doubt(FindingCatalogue.MissingDocument());
                return;
            }

            if (
                !CryptographicOperations.FixedTimeEquals(
                    DigestAlgorithms.Compute(hash, octets.Span),
                    objects.Digests[i]
                )
            )
            {
                Break(FindingCatalogue.ContentAltered());
            }
        }
    }

    /// <summary>§5.2.8.2: of the body of an HTTP message the headers sign the digest, or nothing.</summary>
    private void CheckBody()
    {
        if (header.Objects is not { AreHeaders: true } objects || integrity != Integrity.Intact)
        {
            return;
        }

        if (!HttpHeaderContent.SignsBody(objects))
        {
            findings.Add(FindingCatalogue.UnsignedBody(content.HasBody));
        }
        else if (!content.HasBody)
        {
            Doubt(FindingCatalogue.MissingDocument());
        }
        else if (content.BodyFits is not { } fits)
        {
            Doubt(FindingCatalogue.Unknown("Digest"));
        }
        else if (!fits)
        {
            Break(FindingCatalogue.ContentAltered());
        }
    }

    private void CheckUse(Certificate certificate)
    {
        if (UsedAlgorithm.Of(certificate.PublicKey) is { } key)
        {
            algorithms.Add(key);
        }

        if (
            !certificate.Allows(KeyUsages.DigitalSignature)
            && !certificate.Allows(KeyUsages.NonRepudiation)
        )
        {
            findings.Add(FindingCatalogue.WrongUse());
        }
    }

    /// <summary>With sigD, of the first object, as its digest is signed; else of the payload.</summary>
    private SignatureIdentity? IdentityOf(Certificate? certificate)
    {
        if (
            JwsAlgorithms.Find(header.Algorithm, certificate?.PublicKey) is not { } algorithm
            || content.Payload is not { } payload
        )
        {
            return null;
        }

        var hash = algorithm.Hash;
        var input = JwsOctets.SigningInput(signature.ProtectedText, payload.Span);
        return new SignatureIdentity(
            signature.Value,
            new(hash.Name ?? "", DigestAlgorithms.Compute(hash, input)),
            header.Objects is { Hash: { } of, Digests: [var digest, ..] }
                    ? new(of.Name ?? "", digest)
                : content.Document is { } document
                    ? new(hash.Name ?? "", DigestAlgorithms.Compute(hash, document.Span))
                : null
        );
    }

    private void Break(Finding finding)
    {
        integrity = Integrity.Broken;
        findings.Add(finding);
    }

    private void Doubt(Finding finding)
    {
        integrity = integrity == Integrity.Broken ? integrity : Integrity.Unknown;
        findings.Add(finding);
    }
}
