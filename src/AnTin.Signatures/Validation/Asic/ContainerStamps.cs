using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Asic;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>
/// The time-stamp files of a container: over the only data object (EN 319 162-1 §4.3.2), or over a manifest (§4.4.2 and
/// annex A.7). The newest is judged now, each older one at the time that a newer one proves which covers it (EN 319 102-1
/// §5.6.3).
/// </summary>
internal sealed class ContainerStamps
{
    private readonly List<(SignedContent Content, Stamp Stamp)> all = [];

    private ContainerStamps() { }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TimestampReport> Reports => [.. all.Select(one => one.Stamp.Report)];

    public bool IsEmpty => all.Count == 0;

    /// <summary>One of them was made for something else.</summary>
    public bool HasForeign => all.Exists(one => one.Stamp.IsForeign);

    /// <summary>The files that they vouch for.</summary>
    public IEnumerable<string> Names => all.SelectMany(one => one.Content.Names);

    /// <summary>The earliest time proven for a file; null where none covers it.</summary>
    public DateTimeOffset? ProvenAt(string name) => Covering(name).Min(one => one.Proves);

    /// <summary>A stamp that was made for what it should be made for covers the file.</summary>
    public bool Preserves(string name) => Covering(name).Any(one => one.Fits);

    /// <summary>What speaks against a file: a stamp was made over another state of it, or of what stands beside it.</summary>
    public IEnumerable<Finding> Findings(string name) =>
        all.Where(one => one.Content.Names.Contains(name, StringComparer.Ordinal))
            .SelectMany(one => one.Stamp.Report.Findings)
            .Where(one => one.Spoils);

    public static async ValueTask<ContainerStamps> JudgeAsync(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        IEnumerable<string> names,
        TimestampJudge timestamps,
        CancellationToken cancellation
    )
    {
        var stamps = new ContainerStamps();
        foreach (var name in names.OrderByDescending(one => TimeOf(container, one)))
        {
            var content = SignedContent.Find(container, manifests, name);
            var stamp = await timestamps.JudgeAsync(
                new StampedValue(
                    container.Find(name)!.Value,
                    hash =>
                        DigestAlgorithms.Compute(
                            hash,
                            content.Octets is { } known ? known.Span : []
                        )
                ),
                stamps.ProvenAt(name),
                cancellation
            );
            var judged =
                content.Findings.Count > 0 && stamp.Fits
                    ? TimestampJudge.Refused(name, content.Findings)
                    : stamp;
            stamps.all.Insert(0, (content, Named(judged, name)));
        }

        return stamps;
    }

    private IEnumerable<Stamp> Covering(string name) =>
        all.Where(one => one.Content.Names.Contains(name, StringComparer.Ordinal))
            .Select(one => one.Stamp);

    private static Stamp Named(Stamp stamp, string name) =>
        stamp with
        {
            Report = stamp.Report with { Field = name, Kind = TimestampKind.Document },
        };

    private static DateTimeOffset TimeOf(AsicContainer container, string name) =>
        TimestampToken.TryRead(container.Find(name)!.Value, out var token, out _)
            ? token.Info.Time
            : DateTimeOffset.MinValue;
}
