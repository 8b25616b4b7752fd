using System.Globalization;
using System.Text;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Revisions;

namespace AnTin.Server.Commands;

/// <summary>The life of a PDF in a few lines at a terminal; <c>--json</c> has all of it.</summary>
internal static class TimelineText
{
    private const int MostRevisions = 20;
    private const int MostChanges = 3;

    public static void Write(
        StringBuilder text,
        IReadOnlyList<RevisionReport> timeline,
        bool english
    )
    {
        if (timeline.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(english ? "What happened to the file" : "Tệp đã qua các bước");
        foreach (var revision in timeline.Take(MostRevisions))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {revision.Number}. {string.Join("; ", Parts(revision, english))}"
            );
        }

        if (timeline.Count > MostRevisions)
        {
            var left = timeline.Count - MostRevisions;
            text.AppendLine(
                english ? $"  … and {left} more; see --json" : $"  … và {left} bước nữa; xem --json"
            );
        }
    }

    private static IEnumerable<string> Parts(RevisionReport revision, bool english)
    {
        string Say(Sentence sentence) => english ? sentence.En : sentence.Vi;
        yield return string.Join(", ", revision.Kinds.Select(kind => Say(RevisionWords.Of(kind))));
        foreach (var made in revision.Signatures)
        {
            yield return $"{made.Who ?? made.Field}, {ReportText.Time(made.At) ?? "?"} ({Say(VerdictWords.Of(made.Indication))})";
        }

        foreach (var change in revision.Suspicious.Take(MostChanges))
        {
            var page = change.Page is { } number
                ? $" ({(english ? "page" : "trang")} {number})"
                : "";
            yield return Say(change.Description) + page;
        }

        if (revision.Suspicious.Count > MostChanges)
        {
            yield return $"+{revision.Suspicious.Count - MostChanges}";
        }
    }
}
