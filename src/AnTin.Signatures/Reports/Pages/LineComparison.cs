namespace AnTin.Signatures.Reports.Pages;

/// <summary>
/// Lays the lines of two pages side by side: the longest common sequence stays, what is left is removed, added, altered
/// in its place, or moved.
/// </summary>
internal static class LineComparison
{
    /// <summary>Points by which a line may shift without having moved: rounding of programs.</summary>
    private const double SamePlace = 2;

    public static IReadOnlyList<LinePair> Compare(
        IReadOnlyList<LineView> before,
        IReadOnlyList<LineView> after
    )
    {
        var pairs = new List<LinePair>();
        var lengths = CommonLengths(before, after);
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && IsSameText(before[i], after[j]))
            {
                pairs.Add(
                    new LinePair(
                        IsNear(before[i], after[j]) ? LineChange.Same : LineChange.Moved,
                        before[i++],
                        after[j++]
                    )
                );
            }
            else if (
                j == after.Count
                || (i < before.Count && lengths[i + 1, j] >= lengths[i, j + 1])
            )
            {
                pairs.Add(new LinePair(LineChange.Removed, before[i++], null));
            }
            else
            {
                pairs.Add(new LinePair(LineChange.Added, null, after[j++]));
            }
        }

        JoinMoved(pairs);
        JoinAltered(pairs);
        return pairs;
    }

    /// <summary>How many lines are common from line i and line j on.</summary>
    private static int[,] CommonLengths(
        IReadOnlyList<LineView> before,
        IReadOnlyList<LineView> after
    )
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = IsSameText(before[i], after[j])
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    /// <summary>Words taken away here and put in there were moved.</summary>
    private static void JoinMoved(List<LinePair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i] is not { Change: LineChange.Added, After: { } now })
            {
                continue;
            }

            var source = pairs.FindIndex(pair =>
                pair is { Change: LineChange.Removed, Before: { } old } && IsSameText(old, now)
            );
            if (source >= 0)
            {
                pairs[i] = new LinePair(LineChange.Moved, pairs[source].Before, now);
                pairs.RemoveAt(source);
                i -= source < i ? 1 : 0;
            }
        }
    }

    /// <summary>A line taken away and one put in at the same height: the wording was altered.</summary>
    private static void JoinAltered(List<LinePair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i] is not { Change: LineChange.Removed, Before: { } old })
            {
                continue;
            }

            var twin = pairs.FindIndex(pair =>
                pair is { Change: LineChange.Added, After: { } now }
                && Math.Abs(now.Bottom - old.Bottom) <= Math.Max(SamePlace, old.Height / 2)
            );
            if (twin >= 0)
            {
                pairs[i] = new LinePair(LineChange.Altered, old, pairs[twin].After);
                pairs.RemoveAt(twin);
                i -= twin < i ? 1 : 0;
            }
        }
    }

    private static bool IsSameText(LineView one, LineView other) =>
        string.Equals(one.Text, other.Text, StringComparison.Ordinal);

    private static bool IsNear(LineView one, LineView other) =>
        Math.Abs(one.Left - other.Left) <= SamePlace
        && Math.Abs(one.Bottom - other.Bottom) <= SamePlace;
}
