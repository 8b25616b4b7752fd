using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Excel;

/// <summary>Small words for writing sheets.</summary>
internal static class SheetWriting
{
    /// <summary>"A", "B", … "Z", "AA" of a place from 0.</summary>
    public static string Letters(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    public static Cell Text(int column, int row, string text, uint style) =>
        new()
        {
            CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}"),
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(
                new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }
            ),
        };

    public static Cell Number(int column, int row, long number) =>
        new()
        {
            CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}"),
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        };

    public static Row Row(int number, IEnumerable<Cell> cells) =>
        new(cells) { RowIndex = (uint)number };

    /// <summary>Adds a worksheet with its name.</summary>
    public static WorksheetPart Add(
        this WorkbookPart workbook,
        string name,
        SheetStateValues state,
        Worksheet worksheet
    )
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        var sheets =
            workbook.Workbook.GetFirstChild<Sheets>()
            ?? workbook.Workbook.AppendChild(new Sheets());
        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
                State = state,
            }
        );
        return part;
    }

    // XML 1.0 cannot hold most control characters; a formula sign is harmless in an inline string.
    private static string Printable(string text) =>
        text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            ? new string([.. text.Where(c => !char.IsControl(c) || c is '\n' or '\t')])
            : text;
}
