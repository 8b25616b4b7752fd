using System.Security.Cryptography;
using System.Xml;
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
    private const int MostManifests = 16;

    private readonly List<Finding> findings = [];
    private readonly List<Finding> structure = [];
    private readonly List<NodeSelection> signed = [];
    private readonly List<UsedAlgorithm> algorithms = [];
    private Integrity integrity = Integrity.Intact;
    private ReadOnlyMemory<byte>? signedInfo;

    /// <summary>What is wrong with the shape of it, after <see cref="Check"/>.</summary>
    public IReadOnlyList<Finding> Structure => structure;

    /// <summary>The parts of the file whose digests were taken.</summary>
    public IReadOnlyList<NodeSelection> Signed => signed;

    /// <summary>All references led somewhere.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Something was signed that does not lie in the file.</summary>
    public bool SignsOutside { get; private set; }

    public SignerVerdict Check()
    {
        var certificate = Identify();
        CheckReferences();
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

        return new SignerVerdict(certificate, integrity, findings)
        {
            ClaimedAt = properties?.SigningTime,
            Algorithms = [.. algorithms.Distinct()],
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

    private void CheckValue(Certificate? certificate)
    {
        if (XmlAlgorithms.FindSignature(signature.AlgorithmUri) is not { } algorithm)
        {
            Doubt(FindingCatalogue.Unknown(signature.AlgorithmUri));
        }
        else if (signature.Form is null)
        {
            Doubt(FindingCatalogue.Unknown("CanonicalizationMethod"));
        }
        else
        {
            algorithms.Add(UsedAlgorithm.Of(algorithm.Hash));
            if (certificate is null)
            {
                integrity = integrity == Integrity.Intact ? Integrity.Unknown : integrity;
            }
            else if (!SignatureVerifier.Knows(certificate.PublicKey))
            {
                Doubt(FindingCatalogue.Unknown(certificate.PublicKey.Name));
            }
            else if (Verifies(certificate) is not true)
            {
                integrity = Integrity.Broken;
                findings.Add(FindingCatalogue.WrongSignatureValue());
            }
        }
    }

    private void CheckReferences()
    {
        var (hasProperties, countersigns) = (false, false);
        foreach (var reference in signature.References)
        {
            var content = Follow(reference);
            var target = content?.Selection?.Apex as XmlElement;
            var isProperties = IsOwnProperties(content?.Selection);
            countersigns |= Countersigns(target);
            if (XadesNames.IsSignedPropertiesType(reference.Type) || isProperties)
            {
                hasProperties |= isProperties;
                if (!isProperties)
                {
                    structure.Add(FindingCatalogue.BadAttributes("SignedProperties"));
                }
            }
            else if (content?.Selection is { } selection)
            {
                signed.Add(selection);
                CheckPlace(target);
                CheckManifest(target);
            }
            else if (content is not null)
            {
                SignsOutside = true;
            }
        }

        if (!countersigns && XmlCoverage.IsCounterSignature(signature.Element))
        {
            structure.Add(FindingCatalogue.SignsSomethingElse());
        }

        if (properties is not null && !hasProperties)
        {
            structure.Add(FindingCatalogue.BadAttributes("SignedProperties"));
        }
    }

    /// <summary>
    /// What lies inside a signature is signed by reference only where the standard puts it: an own ds:Object or what it
    /// holds, the own KeyInfo, a signature value. Deeper down it was moved out of sight.
    /// </summary>
    private void CheckPlace(XmlElement? target)
    {
        if (
            target is null
            || !XmlCoverage.IsInsideSignature(target)
            || target == signature.KeyInfo
            || target.LocalName is "SignatureValue"
            || signature.Objects.Any(one => one == target || one == target.ParentNode)
        )
        {
            return;
        }

        integrity = Integrity.Broken;
        structure.Add(FindingCatalogue.SignsSomethingElse());
    }

    /// <summary>All of them: a transform that leaves a part out leaves it unsigned.</summary>
    private bool IsOwnProperties(NodeSelection? selection) =>
        properties?.Signed is { } own
        && selection?.Apex == own
        && !selection.Without.Any(one => XmlCoverage.IsUnder(one, own));

    /// <summary>ETSI EN 319 132-1 §5.2.7.2: a counter-signature signs the value of the signature that contains it.</summary>
    private bool Countersigns(XmlElement? target) =>
        target is { LocalName: "SignatureValue", NamespaceURI: XmlNames.Signature }
        && XmlCoverage.IsUnder(signature.Element, (XmlElement)target.ParentNode!);

    private bool CoversKeyInfo() =>
        signature.KeyInfo is { } keyInfo
        && signature.References.Any(reference =>
            reader.Read(reference, signature.Element).Selection?.Contains(keyInfo) == true
        );

    /// <summary>Null where there is nothing to digest.</summary>
    private ReferenceContent? Follow(XmlReference reference)
    {
        var content = reader.Read(reference, signature.Element);
        if (content.State != ReferenceState.Read)
        {
            IsComplete = false;
            Say(content);
            return null;
        }

        if (reference.Hash is not { } hash)
        {
            Doubt(FindingCatalogue.Unknown(reference.HashUri));
            return content;
        }

        algorithms.Add(UsedAlgorithm.Of(hash));
        var digest = DigestAlgorithms.Compute(hash, content.Octets!.Value.Span);
        if (!CryptographicOperations.FixedTimeEquals(digest, reference.Digest.Span))
        {
            integrity = Integrity.Broken;
            findings.Add(FindingCatalogue.ContentAltered());
        }

        return content;
    }

    private void Say(ReferenceContent content)
    {
        switch (content.State)
        {
            case ReferenceState.NotFound:
                Doubt(FindingCatalogue.MissingDocument());
                break;
            case ReferenceState.Ambiguous:
                integrity = Integrity.Broken;
                structure.Add(FindingCatalogue.SameIdentifier(content.Detail));
                break;
            case ReferenceState.TooLarge:
                Doubt(FindingCatalogue.UnreadableValue("too large"));
                break;
            case ReferenceState.Misplaced:
                integrity = Integrity.Broken;
                structure.Add(FindingCatalogue.SignsSomethingElse());
                break;
            default:
                Doubt(FindingCatalogue.Unknown(content.Detail));
                break;
        }
    }

    private void Doubt(Finding finding)
    {
        integrity = integrity == Integrity.Broken ? integrity : Integrity.Unknown;
        findings.Add(finding);
    }

    /// <summary>XML Signature 1.1 §5.1: a manifest vouches for what it lists, once its own references hold.</summary>
    private void CheckManifest(XmlElement? target)
    {
        var manifests = target is null
            ? []
            : SignedXml
                .Elements(target)
                .Where(one => one is { LocalName: "Manifest", NamespaceURI: XmlNames.Signature })
                .Take(MostManifests);
        foreach (var manifest in manifests)
        {
            foreach (
                var element in manifest
                    .ChildNodes.OfType<XmlElement>()
                    .Where(one =>
                        one is { LocalName: "Reference", NamespaceURI: XmlNames.Signature }
                    )
            )
            {
                if (
                    XmlReference.TryRead(element) is { } reference
                    && Follow(reference)?.Selection is { } selection
                )
                {
                    signed.Add(selection);
                }
            }
        }
    }

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
