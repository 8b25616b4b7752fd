using AnTin.Signatures.Reports.Pages;

namespace AnTin.Portal.Checking;

/// <summary>Lines of a comparison as rows: differences with one line around them, the others counted.</summary>
public static class LineRows
{
    public static IReadOnlyList<LineRow> Of(IReadOnlyList<LinePair> pairs)
    {
        var rows = new List<LineRow>();
        var skipped = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            if (
                pairs[i].Change == LineChange.Same
                && !Differs(pairs, i - 1)
                && !Differs(pairs, i + 1)
            )
            {
                skipped++;
                continue;
            }

            Close(rows, ref skipped);
            rows.Add(new LineRow(pairs[i], 0));
        }

        Close(rows, ref skipped);
        return rows;
    }

    public static string ToneOf(LineChange change) =>
        change switch
        {
            LineChange.Added or LineChange.Altered => "red",
            LineChange.Removed => "amber",
            LineChange.Moved => "blue",
            _ => "",
        };

    private static bool Differs(IReadOnlyList<LinePair> pairs, int index) =>
        index >= 0 && index < pairs.Count && pairs[index].Change != LineChange.Same;

    private static void Close(List<LineRow> rows, ref int skipped)
    {
        if (skipped > 0)
        {
            rows.Add(new LineRow(null, skipped));
        }

        skipped = 0;
    }
}
