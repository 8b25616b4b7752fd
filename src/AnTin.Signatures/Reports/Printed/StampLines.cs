using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Printed;

internal static class StampLines
{
    /// <summary>Time, authority, verdict and what stands against it, in plain words.</summary>
    public static string Plain(TimestampReport stamp, ReportStyle style) =>
        Joined(stamp, style, style.Say(VerdictWords.Of(stamp.Indication)));

    /// <summary>The same with the standard's words.</summary>
    public static string Of(TimestampReport stamp, ReportStyle style) =>
        Joined(
            stamp,
            style,
            stamp.Indication.ToStandardName(),
            stamp.SubIndication?.ToStandardName()
        );

    private static string Joined(
        TimestampReport stamp,
        ReportStyle style,
        params IEnumerable<string?> verdict
    )
    {
        var parts = new List<string?>
        {
            stamp.At is { } at ? style.Time(at) : null,
            stamp.Authority,
        };
        parts.AddRange(verdict);
        parts.AddRange(stamp.Findings.Select(finding => style.Say(finding.Sentence)));
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
