using System.Xml;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// The archive time stamps and evidence records of one signature, and the stamps on its references. EN 319 102-1 §5.6.3: the
/// newest stamp is judged now, each older one at the time the next newer one proves.
/// </summary>
internal sealed class ArchiveStamps
{
    private const int Most = 16;

    private readonly List<TimestampReport> reports = [];
    private readonly List<Finding> findings = [];

    private ArchiveStamps() { }

    /// <summary>The earliest time that an archive time stamp or an evidence record proves.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>The signature has archive time stamps, whether or not they hold.</summary>
    public bool HasArchive => reports.Exists(one => one.Kind == TimestampKind.Archive);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TimestampReport> Reports => reports;

    /// <summary>What speaks against the signature: stamps of something else, and tokens that were tampered with.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    public static async ValueTask<ArchiveStamps> JudgeAsync(
        XmlSignatureReading reading,
        ReferenceReader reader,
        TimestampJudge timestamps,
        bool foreignFails,
        CancellationToken cancellation
    )
    {
        var stamps = new ArchiveStamps();
        if (reading is not { Signature: { } signature, Properties: { } properties })
        {
            return stamps;
        }

        var parts = new ArchivedParts(signature, properties, reader);
        var archive = properties
            .Unsigned.Where(one => XadesNames.Is(one, "ArchiveTimeStamp") || SealingRecords.Is(one))
            .Take(Most)
            .Reverse();
        foreach (var property in archive)
        {
            if (SealingRecords.Is(property))
            {
                await stamps.AddRecordsAsync(
                    property,
                    SealingRecords.Group(property, signature, parts),
                    new EvidenceRecordJudge(timestamps),
                    () => FindingCatalogue.FalseEvidenceRecord(reading.Name, foreignFails),
                    cancellation
                );
                continue;
            }

            foreach (var stamped in new XmlTimestamp(property).OnEverything(parts).Reverse())
            {
                var stamp = await timestamps.JudgeAsync(stamped, stamps.ProvenAt, cancellation);
                stamps.ProvenAt = stamp.Proves ?? stamps.ProvenAt;
                stamps.Add(stamp, TimestampKind.Archive, reading.Name, foreignFails);
            }
        }

        foreach (var stamped in ReferenceTimestamps.Read(signature, properties, reader).Reverse())
        {
            var stamp = await timestamps.JudgeAsync(stamped, stamps.ProvenAt, cancellation);
            stamps.Add(stamp, TimestampKind.References, reading.Name, foreignFails);
        }

        return stamps;
    }

    /// <summary>A record that does not fit proves nothing, and speaks against the signature as a stamp of something else does.</summary>
    private async ValueTask AddRecordsAsync(
        XmlElement property,
        IReadOnlyList<ReadOnlyMemory<byte>>? group,
        EvidenceRecordJudge judge,
        Func<Finding> isFalse,
        CancellationToken cancellation
    )
    {
        if (group is null)
        {
            return;
        }

        foreach (var record in SealingRecords.Read(property))
        {
            var verdict = await judge.JudgeAsync(record, SealingRecords.AsOne(group), cancellation);
            if (verdict.Fits == false)
            {
                verdict = await judge.JudgeAsync(
                    record,
                    SealingRecords.OneByOne(group),
                    cancellation
                );
            }

            if (verdict.Fits == false)
            {
                findings.Add(isFalse());
            }

            if (ProvenAt is null || verdict.ProvenAt < ProvenAt)
            {
                ProvenAt = verdict.ProvenAt;
            }
        }
    }

    private void Add(Stamp stamp, TimestampKind kind, string field, bool foreignFails)
    {
        reports.Insert(0, stamp.Report with { Field = field, Kind = kind });
        if (stamp.IsForeign)
        {
            findings.Add(FindingCatalogue.CopiedTimestamp(foreignFails));
        }
        else
        {
            findings.AddRange(stamp.Report.Findings.Where(one => one.Spoils));
        }
    }
}
