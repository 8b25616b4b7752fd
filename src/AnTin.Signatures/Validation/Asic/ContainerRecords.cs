using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Signatures.Asic;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>
/// The evidence records of a container (ETSI EN 319 162-1 §4.3.3.2 and §4.4.3.2): each over the files that its manifest
/// names, or over the only data object. A false one is named; a right one proves since when those files existed.
/// </summary>
internal sealed class ContainerRecords
{
    private const string Word = "evidencerecord";
    private const int Most = 16;

    private readonly List<(IReadOnlyList<string> Names, DateTimeOffset At)> proven = [];
    private readonly List<Finding> findings = [];

    private ContainerRecords() { }

    /// <summary>The false ones.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The earliest time proven for a file; null where no record covers it.</summary>
    public DateTimeOffset? ProvenAt(string name) =>
        proven
            .Where(one => one.Names.Contains(name, StringComparer.Ordinal))
            .Min(one => (DateTimeOffset?)one.At);

    /// <param name="container">Where they lie.</param>
    /// <param name="manifests">Those that say what they cover.</param>
    /// <param name="judge">Judges them.</param>
    /// <param name="fails">A false one fails the signatures.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public static async ValueTask<ContainerRecords> JudgeAsync(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        EvidenceRecordJudge judge,
        bool fails,
        CancellationToken cancellation
    )
    {
        var records = new ContainerRecords();
        foreach (
            var name in container
                .MetaNames(Word, ".xml")
                .Concat(container.MetaNames(Word, ".ers"))
                .Take(Most)
        )
        {
            if (!EvidenceRecord.TryRead(container.Find(name)!.Value, out var record))
            {
                continue;
            }

            var content = SignedContent.Find(container, manifests, name);
            var atHand = content.Names.Where(one => container.Find(one) is not null).ToList();
            if (atHand.Count == 0 && !content.IsAltered)
            {
                continue;
            }

            var verdict = content.IsAltered
                ? RecordVerdict.False
                : await judge.JudgeAsync(
                    record,
                    [.. atHand.Select(one => Digests(container.Find(one)!.Value))],
                    cancellation
                );
            if (verdict.Fits == false)
            {
                records.findings.Add(FindingCatalogue.FalseEvidenceRecord(name, fails));
            }
            else if (verdict.ProvenAt is { } at)
            {
                records.proven.Add((atHand, at));
            }
        }

        return records;
    }

    /// <summary>RFC 6283 §3.2.1: XML may be digested as it stands or canonical.</summary>
    private static Func<HashAlgorithmName, IReadOnlyList<byte[]>> Digests(
        ReadOnlyMemory<byte> octets
    ) =>
        hash =>
        {
            var asItStands = DigestAlgorithms.Compute(hash, octets.Span);
            return
                SignedXml.TryRead(octets, out var xml, out _)
                && Canonicaliser.Write(
                    new NodeSelection(xml.Document, comments: true),
                    CanonicalForm.Default,
                    SignedXml.Limit
                )
                    is { } canonical
                ? [asItStands, DigestAlgorithms.Compute(hash, canonical.Span)]
                : [asItStands];
        };
}
