using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>Fills the downloaded template with the thirty teachers of story S02, as an officer would.</summary>
internal static class PersonSheet
{
    /// <param name="template">As the portal gave it.</param>
    /// <param name="school">Other thirty people for each story: nobody may be asked for twice.</param>
    /// <param name="mended">Without the four faults of the story.</param>
    public static byte[] Fill(byte[] template, int school, bool mended)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var (data, header) = book.WorkbookPart!.WorksheetParts.Select(part =>
                    part.Worksheet.GetFirstChild<SheetData>()!
                )
                .Select(d => (Data: d, Header: HeaderOf(d)))
                .First(pair => pair.Header is not null);
            foreach (
                var old in data.Elements<Row>().Where(r => r.RowIndex! > header!.RowIndex!).ToList()
            )
            {
                old.Remove();
            }
            for (uint number = 1; number <= 30; number++)
            {
                data.Append(RowOf(header!.RowIndex! + number, Cells((int)number, school, mended)));
            }
        }
        return stream.ToArray();
    }

    private static Row? HeaderOf(SheetData data) =>
        data.Elements<Row>()
            .FirstOrDefault(r => r.InnerText.Contains("Họ tên", StringComparison.Ordinal));

    private static Row RowOf(uint index, IReadOnlyList<string> cells)
    {
        var row = new Row { RowIndex = index };
        for (var column = 0; column < cells.Count; column++)
        {
            row.Append(
                new Cell
                {
                    CellReference = $"{(char)('A' + column)}{index}",
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Text(cells[column])),
                }
            );
        }
        return row;
    }

    private static string[] Cells(int number, int school, bool mended)
    {
        var who = number == 25 && !mended ? 3 : number;
        var year = 1980 + (who % 15);
        var two = who.ToString("00", CultureInfo.InvariantCulture);
        return
        [
            number.ToString(CultureInfo.InvariantCulture),
            $"Lò Văn {(char)('A' + (who % 26))}n",
            number == 12 && !mended ? "12/07/1979" : $"12/07/{year}",
            $"0990{year % 100:00}{(school * 1000) + who:000000}",
            "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            "01/01/2023",
            number == 7 && !mended ? "dtanh@gmail.com" : $"gv{two}.thpt{school}@hoaban.edu.vn",
            "ỦY BAN NHÂN DÂN TỈNH HOA BAN",
            number == 19 && !mended ? "" : "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN",
            "",
            "Sơn La",
            "Giáo viên",
            $"090000{school}0{two}",
            "",
            "",
            "",
            "RSSP",
        ];
    }
}
