namespace AnTin.Pdf.Layout;

/// <summary>Lines of text.</summary>
public sealed record Paragraph : Block
{
    /// <summary>A paragraph of runs, each in its own style.</summary>
    public Paragraph(params IReadOnlyList<TextRun> runs) => Runs = runs;

    /// <summary>Pieces of text in reading order; a line feed in one begins a new line.</summary>
    public IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>How the lines stand in their column.</summary>
    public Alignment Alignment { get; init; } = Alignment.Left;

    /// <summary>In points, of the first line.</summary>
    public double FirstIndent { get; init; }

    /// <summary>In points, of all lines.</summary>
    public double Indent { get; init; }

    /// <summary>In points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Distance of the lines, 1 for what the font asks for.</summary>
    public double LineSpacing { get; init; } = 1;

    /// <summary>Keeps the last line on the page of what follows, as headings want it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>The role in the structure tree: <c>P</c>, or <c>H1</c>, <c>H2</c> for headings.</summary>
    public string Role { get; init; } = "P";

    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var element = parent.Add(Role);
        var lines = LineBreaker.Break(Runs, width - Indent, FirstIndent);
        if (SpaceBefore > 0)
        {
            yield return Slice.Space(SpaceBefore);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var indent = Indent + (i == 0 ? FirstIndent : 0);
            var isLast = i == lines.Count - 1;

            // No single line of a paragraph stays alone on a page.
            var keeps = isLast ? KeepWithNext : i == 0 || i == lines.Count - 2;
            yield return new Slice(
                line.Height * LineSpacing,
                (canvas, left, top) =>
                    DrawLine(canvas, element, line, left + indent, top, width - indent)
            )
            {
                KeepWithNext = keeps,
            };
        }
    }

    private void DrawLine(
        PageCanvas canvas,
        StructureElement element,
        TextLine line,
        double left,
        double top,
        double room
    )
    {
        var spare = room - line.Width;
        var spaces = line.Fragments.Sum(fragment => fragment.Spaces);
        var stretch =
            Alignment == Alignment.Justify && !line.EndsParagraph && spaces > 0
                ? spare / spaces
                : 0;
        var x =
            left
            + Alignment switch
            {
                Alignment.Centre => spare / 2,
                Alignment.Right => spare,
                _ => 0,
            };
        var height = line.Height * LineSpacing;
        var baseline = top + ((height - line.Ascent - line.Descent) / 2) + line.Ascent;
        canvas.Mark(
            element,
            () =>
            {
                foreach (var fragment in line.Fragments)
                {
                    canvas.Drawing.Text(
                        x,
                        canvas.FromTop(baseline),
                        fragment.Style,
                        fragment.Text,
                        stretch
                    );
                    x += fragment.Width + (fragment.Spaces * stretch);
                }
            }
        );
    }
}
