using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters.Docx;

/// <summary>Tables without rules, for things that stand side by side. Widths are in twentieths of a point.</summary>
internal static class DocxTable
{
    public static Table Plain(
        params ReadOnlySpan<(int Width, List<OpenXmlElement> Content)> columns
    )
    {
        var grid = new TableGrid();
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var (width, content) in columns)
        {
            grid.Append(new GridColumn { Width = Number(width) });
            row.Append(Cell(width, content));
        }

        return new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            grid,
            row
        );
    }

    public static TableCell Cell(int width, IEnumerable<OpenXmlElement> content)
    {
        var cell = new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }
            )
        );
        cell.Append(content);
        return cell;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
