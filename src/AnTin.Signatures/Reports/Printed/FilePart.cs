using System.Globalization;
using AnTin.Pdf.Layout;
using AnTin.Signatures.Reports.Revisions;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>What concerns the file and no single signature: stamps over it, and its life.</summary>
internal static class FilePart
{
    private const int MostRevisions = 60;

    public static IEnumerable<Block> Of(ValidationReport report, ReportStyle style)
    {
        if (report.DocumentTimestamps.Count > 0)
        {
            yield return ReportStyle.Heading(
                style.Say("Dấu thời gian trên cả tệp", "Time stamps over the file")
            );
            foreach (
                var block in style.List(
                    style.Say("Từ cũ đến mới", "Oldest first"),
                    [.. report.DocumentTimestamps.Select(stamp => StampLines.Of(stamp, style))],
                    20
                )
            )
            {
                yield return block;
            }
        }

        if (report.Timeline.Count > 0)
        {
            yield return ReportStyle.Heading(
                style.Say("Các phiên bản của tệp", "Revisions of the file")
            );
            yield return new Gap(6);
            yield return Revisions(report.Timeline, style);
        }

        if (report.Timeline.Count > MostRevisions)
        {
            yield return ReportStyle.Small(
                style.Say(
                    $"Chỉ in {MostRevisions} phiên bản đầu; bản đầy đủ trong tệp JSON đính kèm.",
                    $"Only the first {MostRevisions} are printed; the JSON inside holds them all."
                )
            );
        }
    }

    private static Table Revisions(IReadOnlyList<RevisionReport> timeline, ReportStyle style) =>
        new(
            [
                new TableColumn(style.Say("Số", "No."), 8, Alignment.Centre),
                new TableColumn(style.Say("Đến byte", "Up to byte"), 20, Alignment.Right),
                new TableColumn(style.Say("Việc đã làm", "What was done"), 72),
            ],
            [
                .. timeline
                    .Take(MostRevisions)
                    .Select(revision =>
                        (IReadOnlyList<string>)
                            [
                                revision.Number.ToString(CultureInfo.InvariantCulture),
                                revision.End.ToString(
                                    "N0",
                                    CultureInfo.GetCultureInfo(style.Say("vi-VN", "en-GB"))
                                ),
                                ReportStyle.Plain(What(revision, style)),
                            ]
                    ),
            ]
        );

    private static string What(RevisionReport revision, ReportStyle style)
    {
        var parts = revision.Kinds.Select(kind => style.Say(RevisionWords.Of(kind))).ToList();
        parts.AddRange(
            revision.Signatures.Select(made =>
                string.Join(
                    ", ",
                    new[]
                    {
                        made.Who ?? made.Field,
                        made.At is { } at ? style.Time(at) : null,
                        made.Indication.ToStandardName(),
                    }.Where(part => part is not null)
                )
            )
        );
        parts.AddRange(revision.Suspicious.Take(5).Select(change => ChangeLines.Of(change, style)));
        if (!revision.WasCompared)
        {
            parts.Add(style.Say("không so sánh riêng", "not compared by itself"));
        }

        return string.Join("; ", parts);
    }
}
