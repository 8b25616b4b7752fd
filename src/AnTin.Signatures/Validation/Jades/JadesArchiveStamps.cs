using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>
/// The archive time stamps of one signature. EN 319 102-1 §5.6.3: the newest is judged now, each older one at the time
/// that a newer one proves. A stamp covers the elements of etsiU before it, and proves nothing of those after.
/// </summary>
internal sealed class JadesArchiveStamps
{
    private const int Most = 16;

    private readonly List<(EtsiComponent Stamp, DateTimeOffset At)> proving = [];

    /// <summary>The earliest time that one of them proves for the signature.</summary>
    public DateTimeOffset? ProvenAt =>
        proving.Count == 0 ? null : proving.Min(one => (DateTimeOffset?)one.At);

    /// <summary>One at least was made for this signature.</summary>
    public bool HasFitting { get; private set; }

    /// <summary>One of them was made for something else.</summary>
    public bool HasForeign { get; private set; }

    /// <summary>Oldest first.</summary>
    public List<TimestampReport> Reports { get; } = [];

    /// <param name="unsigned">What was added to the signature.</param>
    /// <param name="stamped">What a stamp among it should have been made for.</param>
    /// <param name="field">Name of the signature.</param>
    /// <param name="timestamps">Judges each.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public static async ValueTask<JadesArchiveStamps> JudgeAsync(
        EtsiU unsigned,
        Func<EtsiComponent, ReadOnlyMemory<byte>, StampedValue> stamped,
        string field,
        TimestampJudge timestamps,
        CancellationToken cancellation
    )
    {
        var judged = new JadesArchiveStamps();
        foreach (
            var (stamp, token) in unsigned
                .Named("arcTst")
                .Take(Most)
                .SelectMany(one => one.Tokens.Select(token => (one, token)))
                .Reverse()
        )
        {
            judged.Add(
                stamp,
                await timestamps.JudgeAsync(
                    stamped(stamp, token),
                    judged.ProvenAtOf(stamp, unsigned),
                    cancellation
                ),
                field
            );
        }

        return judged;
    }

    /// <summary>The earliest time proven for an element; null where no stamp comes after it.</summary>
    public DateTimeOffset? ProvenAtOf(EtsiComponent component, EtsiU unsigned)
    {
        var later = unsigned
            .Components.SkipWhile(one => !ReferenceEquals(one, component))
            .Skip(1)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return proving.Where(one => later.Contains(one.Stamp)).Min(one => (DateTimeOffset?)one.At);
    }

    private void Add(EtsiComponent stamp, Stamp verdict, string field)
    {
        Reports.Insert(0, verdict.Report with { Field = field, Kind = TimestampKind.Archive });
        HasFitting |= verdict.Fits;
        HasForeign |= verdict.IsForeign;
        if (verdict.Proves is { } at)
        {
            proving.Add((stamp, at));
        }
    }
}
