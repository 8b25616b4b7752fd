using AnTin.Pdf.Fonts;

namespace AnTin.Pdf.Layout;

/// <summary>
/// A ruled table. Its heading stands again at the top of every page, and no row is broken across pages.
/// </summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">One text for every column; missing ones are empty.</param>
public sealed record Table(
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
) : Block
{
    private const double Line = 0.5;

    /// <summary>Of headings and cells, in points.</summary>
    public double FontSize { get; init; } = 10;

    /// <summary>Between text and rule, left and right, in points.</summary>
    public double Padding { get; init; } = 3.5;

    /// <summary>Between text and rule, above and below, in points.</summary>
    public double VerticalPadding { get; init; } = 2.5;

    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var table = parent.Add("Table");
        var widths = Columns
            .Select(column => column.Weight * width / Columns.Sum(other => other.Weight))
            .ToArray();
        var heading = LayRow(
            table,
            widths,
            Columns.Select(column => column.Heading).ToList(),
            isHeading: true
        ) with
        {
            KeepWithNext = true,
        };
        yield return heading;
        foreach (var row in Rows)
        {
            yield return LayRow(table, widths, row, isHeading: false) with
            {
                Heading = [heading],
            };
        }
    }

    private Slice LayRow(
        StructureElement table,
        double[] widths,
        IReadOnlyList<string> texts,
        bool isHeading
    )
    {
        var row = table.Add("TR");
        var cells = new Stack[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var element = row.Add(isHeading ? "TH" : "TD");
            var paragraph = new Paragraph(
                new TextRun(
                    i < texts.Count ? texts[i] : "",
                    new TextStyle(isHeading ? FontFace.Bold : FontFace.Regular, FontSize)
                )
            )
            {
                Alignment = isHeading ? Alignment.Centre : Columns[i].Alignment,
            };
            cells[i] = new Stack([paragraph], widths[i] - (2 * Padding), element);
        }

        var height = Math.Max(cells.Max(cell => cell.Height), FontSize) + (2 * VerticalPadding);
        return new Slice(
            height,
            (canvas, left, top) =>
            {
                for (var i = 0; i < cells.Length; i++)
                {
                    var x = left;
                    canvas.Artifact(() =>
                        canvas.Drawing.Frame(canvas.Area(x, top, widths[i], height), Line)
                    );
                    var spare = isHeading
                        ? (height - (2 * VerticalPadding) - cells[i].Height) / 2
                        : 0;
                    cells[i].Draw(canvas, left + Padding, top + VerticalPadding + spare);
                    left += widths[i];
                }
            }
        );
    }
}
