using AnTin.Pdf.Reading;
using AnTin.Signatures.Asic;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Cades;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Validation.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>
/// Validates the signatures and time stamps of one ASiC container (ETSI EN 319 162-1), and that every file in it is
/// signed by somebody. One instance for one file.
/// </summary>
internal sealed class AsicValidator(ValidationContext context)
{
    private const int MostSignatureFiles = 100;

    private readonly Judges judges = new(context);

    /// <summary>For all XML signatures together.</summary>
    private readonly XmlWork work = new();
    private readonly List<AsicManifest> manifests = [];
    private readonly List<TimestampReport> archiveStamps = [];
    private readonly HashSet<string> signed = new(StringComparer.Ordinal);

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > AsicContainer.Limit)
        {
            return Unreadable("it is larger than 128 MiB");
        }

        if (
            !AsicContainer.TryRead(file.Read(0, (int)file.Length), out var container, out var error)
        )
        {
            return Unreadable(error);
        }

        foreach (var name in Names(container, "manifest", ".xml"))
        {
            if (AsicManifest.TryRead(name, container.Find(name)!.Value) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        var messages = Names(container, "signature", ".p7s")
            .SelectMany(name => Messages(container, name))
            .ToList();
        var stamps = await ContainerStamps.JudgeAsync(
            container,
            manifests,
            Names(container, "timestamp", ".tst"),
            judges.Timestamps,
            cancellation
        );
        var facts = new List<(string Name, SignatureFacts Facts)>();
        foreach (var (name, reading) in messages)
        {
            var found = await MessageFactsAsync(name, reading, stamps, cancellation);
            facts.AddRange(found.Select(one => (name, one)));
        }

        foreach (var name in Names(container, "signatures", ".xml"))
        {
            var found = await XmlFactsAsync(container, name, cancellation);
            facts.AddRange(found.Select(one => (name, one)));
        }

        return await ReportAsync(container, facts, stamps, cancellation);
    }

    private static IEnumerable<string> Names(AsicContainer container, string word, string ending) =>
        container.MetaNames(word, ending).Take(MostSignatureFiles);

    private async ValueTask<ValidationReport> ReportAsync(
        AsicContainer container,
        List<(string Name, SignatureFacts Facts)> facts,
        ContainerStamps stamps,
        CancellationToken cancellation
    )
    {
        if (facts.Count == 0)
        {
            signed.UnionWith(stamps.Names);
        }

        var structure = Structure(container, facts.Count > 0 || !stamps.IsEmpty);
        if (stamps.HasForeign)
        {
            structure.Add(FindingCatalogue.CopiedTimestamp(context.Policy.ForeignTimestampFails));
        }

        if (JudgeHanded(container) is { } finding)
        {
            structure.Add(finding);
        }

        var records = await ContainerRecords.JudgeAsync(
            container,
            manifests,
            new EvidenceRecordJudge(judges.Timestamps),
            context.Policy.ForeignTimestampFails,
            cancellation
        );
        structure.AddRange(records.Findings);
        var isPartial = structure.Exists(one =>
            one.Code is FindingCatalogue.BytesLeftOut or FindingCatalogue.ContainerWrong
        );
        var signatures = new List<SignatureReport>();
        foreach (var (name, one) in facts)
        {
            var recorded = records.ProvenAt(name);
            var whole = one with
            {
                StampedWithDocumentAt =
                    one.StampedWithDocumentAt is null || recorded < one.StampedWithDocumentAt
                        ? recorded
                        : one.StampedWithDocumentAt,
                Findings = [.. one.Findings, .. structure],
                Coverage =
                    isPartial ? Coverage.Partial
                    : structure.Exists(found => found.Code is FindingCatalogue.OnlyPartSigned)
                        ? Coverage.Selection
                    : one.Coverage,
            };
            signatures.Add(await judges.Signatures.JudgeAsync(whole, cancellation));
        }

        return ReportFactory.Of(
            DocumentFormat.Asic,
            context,
            signatures,
            [.. archiveStamps, .. stamps.Reports],
            facts.Count == 0 ? structure : []
        );
    }

    private IEnumerable<(string Name, CmsSignatureReading Reading)> Messages(
        AsicContainer container,
        string name
    )
    {
        var content = SignedContent.Find(container, manifests, name);
        signed.UnionWith(content.Names);
        var coverage = container.DataNames.All(content.Names.Contains)
            ? Coverage.WholeFile
            : Coverage.Revision;
        return new CmsReading(judges.Pool)
            .Read(
                container.Find(name)!.Value,
                () => content.Octets is { } octets ? PdfSource.FromMemory(octets) : null,
                name
            )
            .Select(reading => (name, reading.With(facts => Around(facts, content, coverage))));
    }

    private static SignatureFacts Around(
        SignatureFacts facts,
        SignedContent content,
        Coverage coverage
    ) =>
        facts with
        {
            Findings = [.. facts.Findings, .. content.Findings],
            Coverage = facts.Coverage == Coverage.WholeFile ? coverage : facts.Coverage,
            Signer =
                content.IsAltered && facts.Signer is { } signer
                    ? signer with
                    {
                        Integrity = Integrity.Broken,
                    }
                    : facts.Signer,
        };

    private async ValueTask<IEnumerable<SignatureFacts>> MessageFactsAsync(
        string name,
        CmsSignatureReading reading,
        ContainerStamps stamps,
        CancellationToken cancellation
    )
    {
        var proven = stamps.ProvenAt(name);
        var facts = await reading.FactsAsync(
            judges.Timestamps,
            proven,
            context.Policy.ForeignTimestampFails,
            archiveStamps,
            cancellation
        );
        return facts.Select(one =>
            one with
            {
                Findings = [.. one.Findings, .. stamps.Findings(name)],
                StampedWithDocumentAt = proven,
                LevelWithTimestamp = stamps.Preserves(name)
                    ? SignatureLevel.BaselineLTA
                    : one.LevelWithTimestamp,
            }
        );
    }

    private async ValueTask<IReadOnlyList<SignatureFacts>> XmlFactsAsync(
        AsicContainer container,
        string name,
        CancellationToken cancellation
    )
    {
        if (!SignedXml.TryRead(container.Find(name)!.Value, out var xml, out var error))
        {
            return
            [
                new SignatureFacts
                {
                    Field = name,
                    Coverage = Coverage.Partial,
                    Findings = [FindingCatalogue.UnreadableValue(error)],
                },
            ];
        }

        var reading = new XmlFileReading(
            xml,
            uri => Resolve(container, uri),
            judges.Pool,
            judges.Timestamps,
            context.Policy,
            work
        );
        var facts = await reading.FactsAsync(cancellation);
        archiveStamps.AddRange(reading.ArchiveStamps);
        return [.. facts.Select(one => one with { Field = $"{name} {one.Field}" })];
    }

    private ReadOnlyMemory<byte>? Resolve(AsicContainer container, string? uri)
    {
        if (string.IsNullOrEmpty(uri))
        {
            return null;
        }

        var name = AsicContainer.NameOf(uri);
        signed.Add(name);
        return container.Find(name);
    }

    /// <summary>Content handed in is one of the files that the container carries and somebody signed, or it is not signed.</summary>
    private Finding? JudgeHanded(AsicContainer container)
    {
        var handed = new HandedContent(context.Detached);
        foreach (var content in signed.Select(container.Find).OfType<ReadOnlyMemory<byte>>())
        {
            handed.Compare(content.Span);
        }

        return handed.Judge();
    }

    private List<Finding> Structure(AsicContainer container, bool hasSignatures)
    {
        var findings = new List<Finding>();
        if (!hasSignatures)
        {
            return findings;
        }

        if (!container.Aside.IsEmpty)
        {
            findings.Add(FindingCatalogue.ContainerAside(container.Aside.HasComments));
        }

        var names = container.DataNames;
        if (
            container.IsSimple
            && (names.Count != 1 || names[0].Contains('/', StringComparison.Ordinal))
        )
        {
            findings.Add(
                FindingCatalogue.BadContainer(
                    new(
                        "tệp ASiC-S phải chứa đúng một tệp dữ liệu ở thư mục gốc",
                        "an ASiC-S file holds exactly one data file, at its root"
                    )
                )
            );
        }

        if (names.FirstOrDefault(name => !signed.Contains(name)) is { } unsigned)
        {
            findings.Add(
                container.SignsAll
                    ? FindingCatalogue.UnsignedGap(
                        new($"tệp {unsigned} không được ký", $"the file {unsigned} is not signed")
                    )
                    : FindingCatalogue.SelectedParts(unsigned)
            );
        }
        else if (container.SignsAll)
        {
            findings.AddRange(UnsignedParts.Find(container, manifests, signed));
        }

        return findings;
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Asic,
            context,
            new Sentence($"tệp ASiC bị hỏng ({reason})", $"the ASiC file is damaged ({reason})")
        );
}
