namespace AnTin.Pdf.Layout;

/// <summary>Fills the pages of one section.</summary>
/// <param name="section">What to lay out.</param>
/// <param name="root">The structure element of the section.</param>
/// <param name="newPage">Makes the next page.</param>
internal sealed class PageFlow(
    Section section,
    StructureElement root,
    Func<PageFormat, PageCanvas> newPage
)
{
    private const double Tolerance = 0.01;

    private PageCanvas? canvas;
    private double y;
    private double bottom;
    private bool isFirstPage = true;

    public void Run()
    {
        var slices = section
            .Blocks.SelectMany(block => block.Lay(section.Format.TextWidth, root))
            .ToList();
        var foot =
            section.FirstPageFoot.Count == 0
                ? null
                : new Stack(section.FirstPageFoot, section.Format.TextWidth, root);
        for (var i = 0; i < slices.Count; i++)
        {
            if (ReferenceEquals(slices[i], Slice.NewPage))
            {
                canvas = null;
                continue;
            }

            if (canvas is null || y + Together(slices, i) > bottom + Tolerance)
            {
                Begin(foot);
                if (slices[i].IsSpace)
                {
                    continue;
                }

                Repeat(slices[i].Heading);
            }

            slices[i].Draw(canvas!, section.Format.Left, y);
            y += slices[i].Height;
        }
    }

    /// <summary>
    /// The height of a slice and of those that must follow it on the same page, as far as a page can hold them. Empty room is
    /// not what a heading wants to stand with: what follows it counts.
    /// </summary>
    private double Together(List<Slice> slices, int from)
    {
        var page = section.Format.Height - section.Format.Top - section.Format.Bottom;
        var height = slices[from].Height;
        for (var i = from; Keeps(slices[i], i > from) && i + 1 < slices.Count; i++)
        {
            if (height + slices[i + 1].Height > page)
            {
                return slices[from].Height;
            }

            height += slices[i + 1].Height;
        }

        return height;
    }

    private static bool Keeps(Slice slice, bool follows) =>
        slice.KeepWithNext || (follows && slice.IsSpace);

    private void Begin(Stack? foot)
    {
        canvas = newPage(section.Format);
        y = section.Format.Top;
        bottom = section.Format.Height - section.Format.Bottom;
        if (isFirstPage && foot is not null)
        {
            bottom -= foot.Height;
            foot.Draw(canvas, section.Format.Left, bottom);
        }

        isFirstPage = false;
    }

    private void Repeat(IReadOnlyList<Slice> heading)
    {
        foreach (var slice in heading)
        {
            canvas!.Artifact(() => slice.Draw(canvas, section.Format.Left, y));
            y += slice.Height;
        }
    }
}
