using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// The archive time stamps of one signature. EN 319 102-1 §5.6.3: the newest is judged now, each older one at the time
/// the next newer one proves.
/// </summary>
/// <param name="ProvenAt">The earliest time that one of them proves.</param>
/// <param name="HasForeign">One of them was made for something else.</param>
/// <param name="Reports">Oldest first.</param>
internal sealed record ArchiveStamps(
    DateTimeOffset? ProvenAt,
    bool HasForeign,
    IReadOnlyList<TimestampReport> Reports
)
{
    private const int Most = 16;

    private static readonly ArchiveStamps None = new(null, false, []);

    public static async ValueTask<ArchiveStamps> JudgeAsync(
        XmlSignatureReading reading,
        ReferenceReader reader,
        TimestampJudge timestamps,
        CancellationToken cancellation
    )
    {
        if (reading is not { Signature: { } signature, Properties: { } properties })
        {
            return None;
        }

        var parts = new ArchivedParts(signature, properties, reader);
        var (foreign, at) = (false, (DateTimeOffset?)null);
        var reports = new List<TimestampReport>();
        foreach (
            var stamped in properties
                .Unsigned.Where(one => XadesNames.Is(one, "ArchiveTimeStamp"))
                .Take(Most)
                .SelectMany(one => new XmlTimestamp(one).OnEverything(parts))
                .Reverse()
        )
        {
            var stamp = await timestamps.JudgeAsync(stamped, at, cancellation);
            foreign |= stamp.IsForeign;
            at = stamp.Proves ?? at;
            reports.Insert(
                0,
                stamp.Report with
                {
                    Field = reading.Name,
                    Kind = TimestampKind.Archive,
                }
            );
        }

        return new ArchiveStamps(at, foreign, reports);
    }
}
