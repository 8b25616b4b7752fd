using System.Globalization;
using System.Xml;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>One signature of an XML file: read, its digests and value checked, not yet judged.</summary>
internal sealed class XmlSignatureReading
{
    private readonly XmlWork work;
    private readonly XmlSignerCheck? check;
    private readonly SignerVerdict? verdict;
    private readonly List<Finding> findings = [];

    public XmlSignatureReading(
        XmlElement element,
        int number,
        ReferenceReader reader,
        EvidencePool pool
    )
    {
        work = reader.Work;
        var id = element.GetAttribute("Id");
        Name = id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"#{number}");
        Signature = XmlSignature.TryRead(element, reader, out var fault);
        if (Signature is null)
        {
            findings.Add(FindingCatalogue.UnreadableValue(fault));
            return;
        }

        Properties = QualifyingProperties.Read(Signature, out var misplaced);
        if (misplaced is not null)
        {
            findings.Add(FindingCatalogue.BadAttributes(misplaced));
        }

        AddEvidence(Signature, Properties, pool);
        check = new XmlSignerCheck(Signature, Properties, reader, pool);
        verdict = check.Check();
        findings.AddRange(check.References.Structure);
    }

    public string Name { get; }

    /// <summary>Null where it cannot be read.</summary>
    public XmlSignature? Signature { get; }

    public QualifyingProperties? Properties { get; }

    public IReadOnlyList<NodeSelection> Signed => check?.References.Signed ?? [];

    /// <summary>All that its digests fit, wherever it stands.</summary>
    public IEnumerable<NodeSelection> Digested =>
        check is null ? [] : check.References.Signed.Concat(check.References.Moved);

    /// <summary>What of the signature itself somebody signed: its properties.</summary>
    public NodeSelection? SignedProperties => check?.References.OwnProperties;

    private IEnumerable<NodeSelection> SignedWithProperties =>
        SignedProperties is { } own ? Digested.Append(own) : Digested;

    /// <param name="byNobody">What all signatures of the file together leave unsigned.</param>
    /// <param name="stamps">The archive time stamps of this one.</param>
    /// <param name="insides">What stands in the signatures of the file and is signed by none.</param>
    /// <param name="splits">Values of the file that are cut in two.</param>
    public SignatureFacts ToFacts(
        UnsignedElements byNobody,
        ArchiveStamps stamps,
        SignatureInsides insides,
        SplitValues splits
    )
    {
        var all = new List<Finding>(findings);
        var own = new SignedElements(Signed, work);
        var coverage = CoverageOf(byNobody, own, all);
        if (Signature is not null && check is not null)
        {
            all.AddRange(insides.Judge(Signed, own, all));
            if (splits.Find(SignedWithProperties, work) is { } split)
            {
                all.Add(FindingCatalogue.ValueCut(split.Name));
            }
        }

        all.AddRange(stamps.Findings);
        if (work.IsSpent)
        {
            all.Add(FindingCatalogue.TooMuchWork());
        }

        return new SignatureFacts
        {
            Field = Name,
            IsCountersignature =
                Signature is not null && XmlCoverage.IsCounterSignature(Signature.Element),
            Signer = verdict,
            Findings = all,
            Coverage = coverage,
            ClaimedAt = verdict?.ClaimedAt,
            IsBaseline = Properties is not null,
            StampedWithDocumentAt = stamps.ProvenAt,
            LevelWithTimestamp =
                stamps.HasArchive ? SignatureLevel.BaselineLTA
                : Properties?.Values("EncapsulatedX509Certificate").Any() == true
                    ? SignatureLevel.BaselineLT
                : null,
            Role = new RoleEvidence("", null, verdict?.ClaimedRoles ?? [], PictureColour.None),
        };
    }

    private Coverage CoverageOf(UnsignedElements byNobody, SignedElements own, List<Finding> all)
    {
        if (Signature is null || check is null)
        {
            return Coverage.Partial;
        }

        if (XmlCoverage.IsCounterSignature(Signature.Element))
        {
            // It speaks for the value it signs.
            return Coverage.WholeFile;
        }

        var references = check.References;
        var unsigned = byNobody.First ?? XmlCoverage.FindUnsignedObject(Signature, Properties, own);
        if (unsigned is not null && FindDouble(byNobody, own) is { } other)
        {
            all.Add(
                FindingCatalogue.UnsignedGap(
                    new Sentence($"phần tử {other.Name}", $"the element {other.Name}")
                )
            );
            return Coverage.Partial;
        }

        if (!references.SignsOutside && Signed.All(one => one.Apex == Signature.KeyInfo))
        {
            if (references is { Structure.Count: 0, IsComplete: true })
            {
                all.Add(FindingCatalogue.SignsSomethingElse());
            }

            return Coverage.Partial;
        }

        if (unsigned is not null)
        {
            all.Add(FindingCatalogue.SelectedParts(unsigned.Name));
            return Coverage.Selection;
        }

        return XmlCoverage.FindUnsigned(byNobody.Root, own) is null
            ? Coverage.WholeFile
            : Coverage.Revision;
    }

    private XmlElement? FindDouble(UnsignedElements byNobody, SignedElements own)
    {
        var wrapping = new XmlWrapping([
            .. Signed.Concat(check!.References.Moved).Select(one => one.Apex),
        ]);
        return byNobody.FindNamed(wrapping.Names)
            ?? wrapping.FindDouble(Signature!, Properties, own);
    }

    private static void AddEvidence(
        XmlSignature signature,
        QualifyingProperties? properties,
        EvidencePool pool
    )
    {
        foreach (var certificate in signature.Certificates)
        {
            pool.Add(certificate);
        }

        foreach (var der in properties?.Values("EncapsulatedX509Certificate") ?? [])
        {
            pool.AddCertificate(der);
        }

        foreach (var der in properties?.Values("EncapsulatedCRLValue") ?? [])
        {
            pool.AddCrl(der);
        }

        foreach (var der in properties?.Values("EncapsulatedOCSPValue") ?? [])
        {
            pool.AddOcspResponse(der);
        }
    }
}
