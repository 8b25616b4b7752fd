using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Asic;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>
/// The evidence records of a container (ETSI EN 319 162-1 §4.3.3.2 and §4.4.3.2): each over the files that its manifest
/// names, or over the only data object. A false one is named; a right one is not yet taken as a proof of time.
/// </summary>
internal static class ContainerRecords
{
    private const string Word = "evidencerecord";
    private const int Most = 16;

    /// <param name="container">Where they lie.</param>
    /// <param name="manifests">Those that say what they cover.</param>
    /// <param name="timestamps">Judges their tokens.</param>
    /// <param name="fails">A false one fails the signatures.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public static async ValueTask<IReadOnlyList<Finding>> CheckAsync(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        TimestampJudge timestamps,
        bool fails,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        foreach (
            var name in container
                .MetaNames(Word, ".xml")
                .Concat(container.MetaNames(Word, ".ers"))
                .Take(Most)
        )
        {
            if (
                EvidenceRecord.TryRead(container.Find(name)!.Value, out var record)
                && record.Tree.Count > 0
                && !await HoldsAsync(container, manifests, name, record, timestamps, cancellation)
            )
            {
                findings.Add(FindingCatalogue.FalseEvidenceRecord(name, fails));
            }
        }

        return findings;
    }

    private static async ValueTask<bool> HoldsAsync(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        string name,
        EvidenceRecord record,
        TimestampJudge timestamps,
        CancellationToken cancellation
    )
    {
        var content = SignedContent.Find(container, manifests, name);
        if (
            content.IsAltered
            || content.Names.Any(file =>
                container.Find(file) is { } octets && !Covers(record, octets)
            )
        )
        {
            return false;
        }

        var stamp = await timestamps.JudgeAsync(
            new StampedValue(record.Token, record.Root),
            null,
            cancellation
        );
        return !stamp.IsForeign && !stamp.IsBroken;
    }

    /// <summary>RFC 6283 §3.2.1: XML may be digested as it stands or canonical.</summary>
    private static bool Covers(EvidenceRecord record, ReadOnlyMemory<byte> octets)
    {
        if (
            !TimestampToken.TryRead(record.Token, out var token, out _)
            || token.Info.Imprint.Hash is not { } hash
        )
        {
            return true;
        }

        return record.Lists(DigestAlgorithms.Compute(hash, octets.Span))
            || (
                SignedXml.TryRead(octets, out var xml, out _)
                && Canonicaliser.Write(
                    new NodeSelection(xml.Document, comments: true),
                    CanonicalForm.Default,
                    SignedXml.Limit
                )
                    is { } canonical
                && record.Lists(DigestAlgorithms.Compute(hash, canonical.Span))
            );
    }
}
