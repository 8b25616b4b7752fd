using System.Globalization;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Excel;

/// <summary>Writes the workbook of type 01: empty as the template, or filled with rows and what is wrong with them.</summary>
internal static class PersonWorkbook
{
    private const int NumberedRows = 100;

    /// <param name="choices">Choices for the drop-downs.</param>
    /// <param name="rows">Rows to fill in; empty for the template.</param>
    public static byte[] Write(TemplateChoices choices, IReadOnlyList<ImportedRow> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            workbook.Add(TemplateStamp.RowSheet, SheetStateValues.Visible, RowSheet(choices, rows));
            workbook.Add(TemplateStamp.ListSheet, SheetStateValues.Hidden, ListSheet(choices));
            workbook.Add(TemplateStamp.Sheet, SheetStateValues.VeryHidden, StampSheet());
            workbook.Workbook.Save();
        }

        return stream.ToArray();
    }

    private static Worksheet RowSheet(TemplateChoices choices, IReadOnlyList<ImportedRow> rows)
    {
        var data = new SheetData();
        var heads = PersonColumns.All.Select(
            (column, place) => SheetWriting.Text(place, 1, column.Head, SheetStyles.Head)
        );
        var remark = SheetWriting.Text(
            PersonColumns.All.Count,
            1,
            "Kết quả kiểm tra",
            SheetStyles.Head
        );
        data.Append(SheetWriting.Row(1, rows.Count > 0 ? heads.Append(remark) : heads));
        for (var place = 0; place < Math.Max(rows.Count, NumberedRows); place++)
        {
            data.Append(place < rows.Count ? Filled(place, rows[place]) : Numbered(place));
        }

        return new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            Columns(rows.Count > 0),
            data,
            Validations(choices)
        );
    }

    private static Columns Columns(bool withRemark)
    {
        var columns = new Columns();
        for (var place = 0; place < PersonColumns.All.Count; place++)
        {
            columns.Append(Width(place, PersonColumns.All[place].Width, SheetStyles.Text));
        }

        if (withRemark)
        {
            columns.Append(Width(PersonColumns.All.Count, 60, SheetStyles.Remark));
        }

        return columns;
    }

    private static Column Width(int place, double width, uint style) =>
        new()
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = width,
            CustomWidth = true,
            Style = style,
        };

    private static Row Numbered(int place) =>
        SheetWriting.Row(place + 2, [SheetWriting.Number(0, place + 2, place + 1)]);

    private static Row Filled(int place, ImportedRow row)
    {
        var number = place + 2;
        var wrong = row.Errors.Select(error => error.Field).ToHashSet(StringComparer.Ordinal);
        var cells = new List<Cell> { SheetWriting.Number(0, number, place + 1) };
        for (var column = 1; column < PersonColumns.All.Count; column++)
        {
            var (field, text) = (
                PersonColumns.All[column].Field,
                PersonColumns.All[column].Read(row.Form)
            );
            var style = wrong.Contains(field) ? SheetStyles.Wrong : SheetStyles.Text;
            if (text.Length > 0 || style == SheetStyles.Wrong)
            {
                cells.Add(SheetWriting.Text(column, number, text, style));
            }
        }

        if (row.Remarks.Length > 0)
        {
            cells.Add(
                SheetWriting.Text(PersonColumns.All.Count, number, row.Remarks, SheetStyles.Remark)
            );
        }

        return SheetWriting.Row(number, cells);
    }

    private static DataValidations Validations(TemplateChoices choices)
    {
        var lists = new DataValidations();
        Add(lists, RowField.Province, ListRange(0, choices.Provinces.Count));
        for (var level = 1; level <= choices.Levels.Count; level++)
        {
            Add(lists, RowField.Level(level), ListRange(level, choices.Levels[level - 1].Count));
        }

        Add(lists, RowField.Carrier, "\"Mobifone,Viettel,Vinaphone\"");
        Add(lists, RowField.KeepsNumber, "\"V\"");
        Add(lists, RowField.Central, "\"RSSP\"");
        lists.Count = (uint)lists.ChildElements.Count;
        return lists;
    }

    private static string? ListRange(int column, int count)
    {
        var letter = SheetWriting.Letters(column);
        return count == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{TemplateStamp.ListSheet}!${letter}$1:${letter}${count}"
            );
    }

    private static void Add(DataValidations lists, string field, string? range)
    {
        if (range is null)
        {
            return;
        }

        var letter = SheetWriting.Letters(PersonColumns.PlaceOf(field));
        lists.Append(
            new DataValidation(new Formula1(range))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                // Typing another text is allowed: the check on upload explains more than Excel's own message.
                ShowErrorMessage = false,
                SequenceOfReferences = new ListValue<StringValue>
                {
                    InnerText = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{letter}2:{letter}{TemplateStamp.MostRows + 1}"
                    ),
                },
            }
        );
    }

    private static Worksheet ListSheet(TemplateChoices choices)
    {
        IReadOnlyList<IReadOnlyList<string>> columns = [choices.Provinces, .. choices.Levels];
        var data = new SheetData();
        for (var place = 0; place < columns.Max(column => column.Count); place++)
        {
            var cells = columns
                .Select((column, index) => (column, index))
                .Where(pair => place < pair.column.Count)
                .Select(pair =>
                    SheetWriting.Text(pair.index, place + 1, pair.column[place], SheetStyles.Plain)
                );
            data.Append(SheetWriting.Row(place + 1, cells));
        }

        return new Worksheet(data);
    }

    private static Worksheet StampSheet() =>
        new(
            new SheetData(
                SheetWriting.Row(
                    1,
                    [
                        SheetWriting.Text(0, 1, TemplateStamp.Mark, SheetStyles.Plain),
                        SheetWriting.Number(1, 1, TemplateStamp.Edition),
                    ]
                )
            )
        );
}
