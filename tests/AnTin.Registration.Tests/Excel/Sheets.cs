using System.Globalization;
using AnTin.Registration.Excel;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Tests.Excel;

/// <summary>Fills the real template, as a person in Excel does.</summary>
internal static class Sheets
{
    public static async Task<byte[]> FilledAsync(Room room, params PersonForm[] rows)
    {
        var template = await room.Get<PersonTemplate>().WriteAsync(room.School, default);
        return Change(
            template,
            data =>
            {
                foreach (var (form, place) in rows.Select((form, place) => (form, place)))
                {
                    Put(data, place + 2, form);
                }
            }
        );
    }

    public static byte[] Change(byte[] workbook, Action<SheetData> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = document
                .WorkbookPart!.Workbook.Descendants<Sheet>()
                .First(item => item.Name == "DanhSach");
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            change(part.Worksheet.GetFirstChild<SheetData>()!);
        }

        return stream.ToArray();
    }

    public static void Put(SheetData data, int number, PersonForm form)
    {
        for (var place = 1; place < PersonColumns.All.Count; place++)
        {
            if (PersonColumns.All[place].Read(form) is { Length: > 0 } text)
            {
                Set(
                    data,
                    number,
                    place,
                    new Cell
                    {
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text(text)),
                    }
                );
            }
        }
    }

    public static void Set(SheetData data, int number, int column, Cell cell)
    {
        var row = data.Elements<Row>().FirstOrDefault(item => item.RowIndex?.Value == (uint)number);
        if (row is null)
        {
            row = new Row { RowIndex = (uint)number };
            data.Append(row);
        }

        cell.CellReference = string.Create(
            CultureInfo.InvariantCulture,
            $"{(char)('A' + column)}{number}"
        );
        var next = row.Elements<Cell>()
            .FirstOrDefault(item =>
                string.CompareOrdinal(item.CellReference!.Value, cell.CellReference!.Value) >= 0
            );
        if (next?.CellReference?.Value == cell.CellReference.Value)
        {
            next!.Remove();
            next = row.Elements<Cell>()
                .FirstOrDefault(item =>
                    string.CompareOrdinal(item.CellReference!.Value, cell.CellReference!.Value) > 0
                );
        }

        row.InsertBefore(cell, next);
    }
}
