using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>
/// The archive time stamps of one signer. ETSI EN 319 102-1 §5.6.3: the newest is judged now, each older one at the time
/// that a newer one proves which covers it; a stamp that does not fit proves nothing.
/// </summary>
internal sealed class CmsArchiveStamps
{
    private const int Most = 16;

    private readonly List<(ArchiveTimestamp Token, DateTimeOffset At)> proving = [];

    private CmsArchiveStamps() { }

    /// <summary>The earliest time that one of them proves for the signature.</summary>
    public DateTimeOffset? ProvenAt =>
        proving.Count == 0 ? null : proving.Min(one => (DateTimeOffset?)one.At);

    /// <summary>One at least was made for this signature.</summary>
    public bool HasFitting { get; private set; }

    /// <summary>Oldest first.</summary>
    public List<TimestampReport> Reports { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>The earliest time proven for an unsigned attribute; null where none of them covers it.</summary>
    public DateTimeOffset? ProvenAtOf(CmsAttribute attribute, ReadOnlyMemory<byte> value) =>
        proving
            .Where(one => one.Token.Covers(attribute, value))
            .Min(one => (DateTimeOffset?)one.At);

    /// <param name="signer">Whose stamps.</param>
    /// <param name="field">Name of the signature.</param>
    /// <param name="timestamps">Judges each.</param>
    /// <param name="provenAt">When the whole message is known to have existed; null: only now.</param>
    /// <param name="foreignFails">A stamp that was made for something else fails the signature.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public static async ValueTask<CmsArchiveStamps> JudgeAsync(
        ArchivedSigner signer,
        string field,
        TimestampJudge timestamps,
        DateTimeOffset? provenAt,
        bool foreignFails,
        CancellationToken cancellation
    )
    {
        var judged = new CmsArchiveStamps();
        if (signer.Content is null)
        {
            return judged;
        }

        foreach (var token in ArchiveTimestamp.ReadAll(signer, Most))
        {
            var at = Earliest(judged.ProvenAtOf(token.Attribute, token.Value), provenAt);
            var stamp = await timestamps.JudgeAsync(token.Stamped, at, cancellation);
            judged.Add(
                token,
                stamp.Fits && token.Fault(foreignFails) is { } fault
                    ? TimestampJudge.Refused(field, [fault])
                    : stamp,
                field,
                foreignFails
            );
        }

        return judged;
    }

    private void Add(ArchiveTimestamp token, Stamp stamp, string field, bool foreignFails)
    {
        Reports.Insert(0, stamp.Report with { Field = field, Kind = TimestampKind.Archive });
        HasFitting |= stamp.Fits;
        if (stamp.Proves is { } proves)
        {
            proving.Add((token, proves));
        }
        else if (stamp.IsForeign)
        {
            Findings.Add(FindingCatalogue.CopiedTimestamp(foreignFails));
        }
        else
        {
            Findings.AddRange(stamp.Report.Findings.Where(one => one.Spoils));
        }
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;
}
