using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Printed;

internal static class StampLines
{
    /// <summary>Time, authority, verdict and what stands against it.</summary>
    public static string Of(TimestampReport stamp, ReportStyle style)
    {
        var parts = new List<string?>
        {
            stamp.At is { } at ? style.Time(at) : null,
            stamp.Authority,
            stamp.Indication.ToStandardName(),
            stamp.SubIndication?.ToStandardName(),
        };
        parts.AddRange(stamp.Findings.Select(finding => style.Say(finding.Sentence)));
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
