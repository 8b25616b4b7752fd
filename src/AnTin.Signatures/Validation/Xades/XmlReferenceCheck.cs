using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// The references of one XML signature and of the manifests that it signs: where they lead, and whether the digests fit
/// (XML Signature 1.1 §3.2.1 and §5.1; ETSI EN 319 102-1 §5.2.7.4).
/// </summary>
internal sealed class XmlReferenceCheck(
    XmlSignature signature,
    QualifyingProperties? properties,
    ReferenceReader reader
)
{
    private const int MostManifests = 16;

    private readonly List<Finding> findings = [];
    private readonly List<Finding> structure = [];
    private readonly List<UsedAlgorithm> algorithms = [];
    private readonly List<NodeSelection> signed = [];
    private readonly List<NodeSelection> moved = [];
    private readonly HashSet<XmlElement> listed = [];

    /// <summary>What is wrong with the content.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What is wrong with the shape of it.</summary>
    public IReadOnlyList<Finding> Structure => structure;

    public IReadOnlyList<UsedAlgorithm> Algorithms => algorithms;

    /// <summary>The parts of the file whose digests were taken.</summary>
    public IReadOnlyList<NodeSelection> Signed => signed;

    /// <summary>What the digests fit, and stands where nobody looks for it.</summary>
    public IReadOnlyList<NodeSelection> Moved => moved;

    /// <summary>The XAdES properties, where their digest was taken; null where nobody signed them.</summary>
    public NodeSelection? OwnProperties { get; private set; }

    public Integrity Integrity { get; private set; } = Integrity.Intact;

    /// <summary>All references led somewhere.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Something was signed that does not lie in the file.</summary>
    public bool SignsOutside { get; private set; }

    public void Check()
    {
        var countersigns = false;
        foreach (var reference in signature.References)
        {
            var content = Follow(reference);
            var target = content?.Selection?.Apex as XmlElement;
            countersigns |= Countersigns(target);
            if (IsOwnProperties(content?.Selection))
            {
                OwnProperties = content!.Selection;
            }
            else if (content?.Selection is { } selection)
            {
                Place(reference, selection, target);
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

        if (properties is not null && OwnProperties is null && moved.Count == 0)
        {
            structure.Add(FindingCatalogue.UnsignedProperties());
        }
    }

    private void Place(XmlReference reference, NodeSelection selection, XmlElement? target)
    {
        if (
            target is not null
            && (
                XadesNames.IsSignedPropertiesType(reference.Type)
                || !ReferencePlace.IsProper(reference, target, signature)
            )
        )
        {
            moved.Add(selection);
            Integrity = Integrity == Integrity.Broken ? Integrity : Integrity.Unknown;
            structure.Add(FindingCatalogue.MovedPart(reference.Uri ?? ""));
            return;
        }

        signed.Add(selection);
        CheckManifests(target);
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

        Compare(reference, content);
        return content;
    }

    private void Compare(XmlReference reference, ReferenceContent content)
    {
        if (reference.Hash is not { } hash)
        {
            Doubt(FindingCatalogue.Unknown(reference.HashUri));
            return;
        }

        algorithms.Add(UsedAlgorithm.Of(hash));
        var digest = DigestAlgorithms.Compute(hash, content.Octets!.Value.Span);
        if (!CryptographicOperations.FixedTimeEquals(digest, reference.Digest.Span))
        {
            Integrity = Integrity.Broken;
            findings.Add(FindingCatalogue.ContentAltered());
        }
    }

    private void Say(ReferenceContent content)
    {
        switch (content.State)
        {
            case ReferenceState.NotFound:
                Doubt(FindingCatalogue.MissingDocument());
                break;
            case ReferenceState.Ambiguous:
                Integrity = Integrity.Broken;
                structure.Add(FindingCatalogue.SameIdentifier(content.Detail));
                break;
            case ReferenceState.TooLarge:
                Doubt(FindingCatalogue.TooMuchWork());
                break;
            default:
                Doubt(FindingCatalogue.Unknown(content.Detail));
                break;
        }
    }

    private void Doubt(Finding finding)
    {
        Integrity = Integrity == Integrity.Broken ? Integrity : Integrity.Unknown;
        findings.Add(finding);
    }

    private void CheckManifests(XmlElement? target)
    {
        var manifests = target is null
            ? []
            : reader.Work.Elements(target).Where(ReferencePlace.IsManifest).Take(MostManifests);
        foreach (
            var reference in manifests
                .Where(listed.Add)
                .SelectMany(one => one.ChildNodes.OfType<XmlElement>())
                .Where(one => one is { LocalName: "Reference", NamespaceURI: XmlNames.Signature })
                .TakeWhile(_ => reader.Work.Take(XmlWork.Reference))
                .Select(XmlReference.TryRead)
                .OfType<XmlReference>()
        )
        {
            CheckListed(reference);
        }
    }

    /// <summary>
    /// A manifest vouches for what it lists. What is missing leaves the signature itself whole; what is there and does not
    /// fit is a change like any other.
    /// </summary>
    private void CheckListed(XmlReference reference)
    {
        var content = reader.Read(reference, signature.Element);
        if (content.State == ReferenceState.NotFound)
        {
            findings.Add(FindingCatalogue.MissingListedFile(reference.Uri ?? ""));
        }
        else if (content.State != ReferenceState.Read)
        {
            Say(content);
        }
        else
        {
            Compare(reference, content);
            if (content.Selection is { } selection)
            {
                signed.Add(selection);
            }
        }
    }
}
