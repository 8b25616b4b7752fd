using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters.Docx;

/// <summary>The ruled list, its heading repeated on every page, its rows kept whole.</summary>
internal static class DocxAnnex
{
    private const int Width = 15136;
    private const double NumberWeight = 26;
    private const double Size = 10;

    public static Table Table(LetterSheet letter)
    {
        var columns = letter.Form.Columns;
        var all = columns.Sum(column => column.Weight) + NumberWeight;
        int[] widths =
        [
            (int)(NumberWeight * Width / all),
            .. columns.Select(column => (int)(column.Weight * Width / all)),
        ];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(
                widths.Select(width => new GridColumn
                {
                    Width = width.ToString(CultureInfo.InvariantCulture),
                })
            ),
            Row(widths, ["TT", .. columns.Select(column => column.Heading)], isHeading: true)
        );
        for (var i = 0; i < letter.Rows.Count; i++)
        {
            var number = (i + 1).ToString("00", CultureInfo.InvariantCulture);
            table.Append(Row(widths, [number, .. letter.Rows[i].Cells], isHeading: false));
        }

        return table;
    }

    private static TableRow Row(int[] widths, string[] texts, bool isHeading)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeading)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        for (var i = 0; i < widths.Length; i++)
        {
            var alignment =
                isHeading || i == 0 ? JustificationValues.Center : JustificationValues.Left;
            var paragraph = DocxText.Paragraph(
                alignment,
                0,
                new DocxRun(texts[i], Bold: isHeading, Size: Size)
            );
            row.Append(DocxTable.Cell(widths[i], [paragraph]));
        }

        return row;
    }

    private static TableBorders Borders() =>
        new(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }
        );
}
