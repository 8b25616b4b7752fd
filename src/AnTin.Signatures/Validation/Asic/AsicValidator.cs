using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
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
internal sealed class AsicValidator
{
    private const int MostSignatureFiles = 100;

    private readonly ValidationContext context;
    private readonly EvidencePool pool;
    private readonly SignatureJudge judge;
    private readonly TimestampJudge timestamps;
    private readonly List<AsicManifest> manifests = [];
    private readonly HashSet<string> signed = new(StringComparer.Ordinal);

    public AsicValidator(ValidationContext context)
    {
        this.context = context;
        pool = new EvidencePool(context);
        var trust = new TrustJudge(context, pool);
        timestamps = new TimestampJudge(trust, pool);
        judge = new SignatureJudge(context.Policy, trust, timestamps);
    }

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

        foreach (var name in container.MetaNames("manifest", ".xml").Take(MostSignatureFiles))
        {
            if (AsicManifest.TryRead(name, container.Find(name)!.Value) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        var facts = await FactsAsync(container, cancellation);
        var stamps = await ContainerStampsAsync(container, cancellation);
        var structure = Structure(container, facts.Count + stamps.Count > 0);
        var proven = stamps.Select(one => one.Proves).Where(at => at is not null).Min();
        var signatures = new List<SignatureReport>();
        foreach (var one in facts)
        {
            var whole = one with
            {
                Findings = [.. one.Findings, .. structure, .. Foreign(stamps)],
                Coverage = structure.Count > 0 ? Coverage.Partial : one.Coverage,
                StampedWithDocumentAt = one.StampedWithDocumentAt ?? proven,
                LevelWithTimestamp =
                    stamps.Count > 0 ? SignatureLevel.BaselineLTA : one.LevelWithTimestamp,
            };
            signatures.Add(await judge.JudgeAsync(whole, cancellation));
        }

        return ReportFactory.Of(
            DocumentFormat.Asic,
            context,
            signatures,
            [.. stamps.Select(one => one.Report)]
        );
    }

    private async ValueTask<List<SignatureFacts>> FactsAsync(
        AsicContainer container,
        CancellationToken cancellation
    )
    {
        var facts = new List<SignatureFacts>();
        foreach (var name in container.MetaNames("signature", ".p7s").Take(MostSignatureFiles))
        {
            facts.AddRange(MessageFacts(container, name));
        }

        foreach (var name in container.MetaNames("signatures", ".xml").Take(MostSignatureFiles))
        {
            facts.AddRange(await XmlFactsAsync(container, name, cancellation));
        }

        return facts;
    }

    private IEnumerable<SignatureFacts> MessageFacts(AsicContainer container, string name)
    {
        var findings = new List<Finding>();
        var content = ContentOf(container, name, findings);
        return new CmsReading(context, pool)
            .Read(container.Find(name)!.Value, content, name)
            .Select(one =>
                one with
                {
                    Findings = [.. one.Findings, .. findings],
                    Signer = findings.Exists(fault =>
                        fault.Code is FindingCatalogue.EditedAfterSigning
                    )
                        ? one.Signer is { } signer
                            ? signer with
                            {
                                Integrity = Integrity.Broken,
                            }
                            : null
                        : one.Signer,
                }
            );
    }

    /// <summary>
    /// ASiC-E: the manifest that names the signature, once its digests hold; ASiC-S: the only data object. Null where
    /// there is none.
    /// </summary>
    private ReadOnlyMemory<byte>? ContentOf(
        AsicContainer container,
        string signer,
        List<Finding> findings
    )
    {
        var naming = manifests.FindAll(one => one.SignedBy == signer);
        if (naming is [var manifest])
        {
            foreach (var item in manifest.Items)
            {
                CheckItem(container, item, findings);
            }

            return manifest.Octets;
        }

        if (naming.Count == 0 && container.DataNames is [var only])
        {
            signed.Add(only);
            return container.Find(only);
        }

        return null;
    }

    private void CheckItem(AsicContainer container, AsicManifest.Item item, List<Finding> findings)
    {
        signed.Add(item.Name);
        if (container.Find(item.Name) is not { } content)
        {
            findings.Add(FindingCatalogue.MissingFile(item.Name));
        }
        else if (item.Fits(content) is not { } fits)
        {
            findings.Add(FindingCatalogue.Unknown("DigestMethod"));
        }
        else if (!fits)
        {
            findings.Add(FindingCatalogue.FileAltered(item.Name));
        }
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
            pool,
            timestamps,
            context.Policy
        );
        var facts = await reading.FactsAsync(cancellation);
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

    /// <summary>§4.3.3.2 and A.4: tokens over the only data object, or over an archive manifest.</summary>
    private async ValueTask<List<Stamp>> ContainerStampsAsync(
        AsicContainer container,
        CancellationToken cancellation
    )
    {
        var stamps = new List<Stamp>();
        foreach (var name in container.MetaNames("timestamp", ".tst").Take(MostSignatureFiles))
        {
            var findings = new List<Finding>();
            var content = ContentOf(container, name, findings);
            var stamp = await timestamps.JudgeAsync(
                new StampedValue(
                    container.Find(name)!.Value,
                    hash => DigestAlgorithms.Compute(hash, content is { } known ? known.Span : [])
                ),
                provenAt: null,
                cancellation
            );
            stamps.Add(
                findings.Count > 0 && stamp.Fits
                    ? TimestampJudge.Refused(name, findings)
                    : stamp with
                    {
                        Report = stamp.Report with { Field = name },
                    }
            );
        }

        return stamps;
    }

    /// <summary>A stamp over other data in the container fails whom it was put beside.</summary>
    private IEnumerable<Finding> Foreign(List<Stamp> stamps) =>
        stamps.Exists(one => one.IsForeign)
            ? [FindingCatalogue.CopiedTimestamp(context.Policy.ForeignTimestampFails)]
            : [];

    private List<Finding> Structure(AsicContainer container, bool hasSignatures)
    {
        var findings = new List<Finding>();
        if (!hasSignatures)
        {
            return findings;
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
                FindingCatalogue.UnsignedGap(
                    new($"tệp {unsigned} không được ký", $"the file {unsigned} is not signed")
                )
            );
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
