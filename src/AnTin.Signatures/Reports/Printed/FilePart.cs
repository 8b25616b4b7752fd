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
                    [.. report.DocumentTimestamps.Select(stamp => StampLines.Plain(stamp, style))],
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
            yield return Revisions(report, style);
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

    private static Table Revisions(ValidationReport report, ReportStyle style) =>
        new(
            [
                new TableColumn(style.Say("Số", "No."), 8, Alignment.Centre),
                new TableColumn(style.Say("Việc đã làm", "What was done"), 92),
            ],
            [
                .. report
                    .Timeline.Take(MostRevisions)
                    .Select(revision =>
                        (IReadOnlyList<string>)
                            [
                                revision.Number.ToString(CultureInfo.InvariantCulture),
                                ReportStyle.Plain(What(revision, report, style)),
                            ]
                    ),
            ]
        );

    private static string What(RevisionReport revision, ValidationReport report, ReportStyle style)
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
                        style.Say(WordOf(made, report)),
                    }.Where(part => part is not null)
                )
            )
        );
        parts.AddRange(
            revision.Suspicious.Take(5).Select(change => ChangeLines.Plain(change, style))
        );
        if (!revision.WasCompared)
        {
            parts.Add(style.Say("không so sánh riêng", "not compared by itself"));
        }

        return string.Join("; ", parts);
    }

    private static Sentence WordOf(RevisionSignature made, ValidationReport report) =>
        report.Signatures.FirstOrDefault(signature => signature.Field == made.Field) is { } found
            ? VerdictWords.Of(Standings.Of(found))
            : VerdictWords.Of(made.Indication);
}
