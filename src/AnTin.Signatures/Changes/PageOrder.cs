namespace AnTin.Signatures.Changes;

/// <summary>
/// Compares which page stands where. Contents are compared place by place elsewhere; this says that two pages changed
/// places, which no single page shows.
/// </summary>
internal static class PageOrder
{
    public static IEnumerable<Difference> Compare(ComparisonContext context)
    {
        var known = context
            .Before.Pages.Select(page => page.Reference?.Number)
            .OfType<int>()
            .ToHashSet();
        var pages = Math.Min(context.Before.Pages.Count, context.After.Pages.Count);
        for (var i = 0; i < pages; i++)
        {
            if (
                context.Before.Pages[i].Reference is { } old
                && context.After.Pages[i].Reference is { } now
                && old.Number != now.Number
                && known.Contains(now.Number)
            )
            {
                yield return new Difference(
                    ObjectPath.Trailer.Down("Root").Down("Pages").Down("Kids").Down(i),
                    DifferenceKind.Changed,
                    old,
                    now,
                    now,
                    i
                );
            }
        }
    }
}
