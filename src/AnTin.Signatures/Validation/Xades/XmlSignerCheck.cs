using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Identification of the signing certificate (ETSI EN 319 102-1 §5.2.3), cryptographic verification (§5.2.7) and the
/// constraints on algorithms (§5.2.8) for one XML signature, and what it covers of its file.
/// </summary>
internal sealed class XmlSignerCheck(
    XmlSignature signature,
    QualifyingProperties? properties,
    ReferenceReader reader,
    EvidencePool pool
)
{
    private readonly List<Finding> findings = [];
    private readonly List<UsedAlgorithm> algorithms = [];
    private readonly XmlReferenceCheck references = new(signature, properties, reader);
    private bool? valueHolds;
    private ReadOnlyMemory<byte>? signedInfo;

    /// <summary>What was signed, after <see cref="Check"/>.</summary>
    public XmlReferenceCheck References => references;

    public SignerVerdict Check()
    {
        var certificate = Identify();
        references.Check();
        findings.AddRange(references.Findings);
        CheckValue(certificate);
        if (certificate is null)
        {
            findings.Add(FindingCatalogue.MissingSigningCertificate());
        }
        else
        {
            CheckUse(certificate);
            if (UsedAlgorithm.Of(certificate.PublicKey) is { } key)
            {
                algorithms.Add(key);
            }
        }

        return new SignerVerdict(certificate, Integrity, findings)
        {
            ClaimedAt = properties?.SigningTime,
            Algorithms = [.. references.Algorithms.Concat(algorithms).Distinct()],
            Identity = IdentityOf(),
            ClaimedRoles = properties?.ClaimedRoles ?? [],
            Stamps =
            [
                .. properties
                    ?.Unsigned.Where(one => XadesNames.Is(one, "SignatureTimeStamp"))
                    .SelectMany(one => new XmlTimestamp(one).OnValue(signature, reader))
                    ?? [],
            ],
            ContentStamps = properties is null
                ? []
                : ContentTimestamps.Read(signature, properties, reader),
        };
    }

    /// <summary>
    /// The certificate that the signed properties name; of several, the one whose key made the value. Where they name
    /// another than those at hand, the certificate was swapped.
    /// </summary>
    private Certificate? Identify()
    {
        var named = properties?.SigningCertificates ?? [];
        var own = signature.Certificates.Concat(pool.Certificates).ToList();
        if (named.Count == 0)
        {
            if (properties is not null && !CoversKeyInfo())
            {
                findings.Add(FindingCatalogue.MissingBinding());
            }

            return own.Find(Made) ?? (signature.Certificates is [var first, ..] ? first : null);
        }

        var bound = own.FindAll(one => named.Any(reference => reference.Matches(one)));
        if (bound.Count == 0 && signature.Certificates.Count > 0)
        {
            findings.Add(FindingCatalogue.OtherSigningCertificate());
        }

        return bound.Find(Made)
            ?? bound.FirstOrDefault()
            ?? (signature.Certificates is [var other, ..] ? other : null);
    }

    private bool Made(Certificate certificate) => Verifies(certificate) == true;

    /// <summary>Canonical SignedInfo: what the value was made for.</summary>
    private ReadOnlyMemory<byte>? SignedInfo =>
        signedInfo ??= signature.Form is { } form
            ? reader.Canonical(new NodeSelection(signature.SignedInfo, true), form).Octets
            : null;

    /// <summary>Null where it cannot be said.</summary>
    private bool? Verifies(Certificate certificate)
    {
        if (
            XmlAlgorithms.FindSignature(signature.AlgorithmUri) is not { } algorithm
            || SignedInfo is not { } octets
        )
        {
            return null;
        }

        var value =
            algorithm.Family == SignatureFamily.Ecdsa
                ? EcdsaOctets.ToDer(signature.Value)
                : signature.Value;
        return value is not null
            && SignatureVerifier.Verify(
                certificate.PublicKey.Encoded.Span,
                algorithm,
                octets.Span,
                value
            );
    }

    private Integrity Integrity =>
        references.Integrity == Integrity.Broken || valueHolds == false ? Integrity.Broken
        : valueHolds is null ? Integrity.Unknown
        : references.Integrity;

    private void CheckValue(Certificate? certificate)
    {
        if (XmlAlgorithms.FindSignature(signature.AlgorithmUri) is not { } algorithm)
        {
            findings.Add(FindingCatalogue.Unknown(signature.AlgorithmUri));
        }
        else if (signature.Form is null)
        {
            findings.Add(FindingCatalogue.Unknown("CanonicalizationMethod"));
        }
        else
        {
            algorithms.Add(UsedAlgorithm.Of(algorithm.Hash));
            if (certificate is null)
            {
                return;
            }

            if (!SignatureVerifier.Knows(certificate.PublicKey))
            {
                findings.Add(FindingCatalogue.Unknown(certificate.PublicKey.Name));
            }
            else
            {
                valueHolds = Verifies(certificate) is true;
                if (valueHolds == false)
                {
                    findings.Add(FindingCatalogue.WrongSignatureValue());
                }
            }
        }
    }

    private bool CoversKeyInfo() =>
        signature.KeyInfo is { } keyInfo
        && signature.References.Any(reference =>
            reader.Read(reference, signature.Element).Selection?.Contains(keyInfo) == true
        );

    private SignatureIdentity? IdentityOf()
    {
        if (
            XmlAlgorithms.FindSignature(signature.AlgorithmUri) is not { } algorithm
            || SignedInfo is not { } octets
        )
        {
            return null;
        }

        var content = signature.References.FirstOrDefault(one =>
            !XadesNames.IsSignedPropertiesType(one.Type) && one.Hash is not null
        );
        return new SignatureIdentity(
            signature.Value,
            new(algorithm.Hash.Name ?? "", DigestAlgorithms.Compute(algorithm.Hash, octets.Span)),
            content is null ? null : new(content.Hash!.Value.Name ?? "", content.Digest)
        );
    }

    private void CheckUse(Certificate certificate)
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
