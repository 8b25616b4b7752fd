using System.Globalization;
using AnTin.Platform.Time;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Desk;

/// <summary>Exactly the filtered list as a workbook.</summary>
public static class QueueWorkbook
{
    private static readonly string[] Heading =
    [
        "Mã tra cứu",
        "Mã hồ sơ",
        "Loại hồ sơ",
        "Cơ quan, tổ chức",
        "Số văn bản",
        "Số lượng yêu cầu",
        "Nguồn",
        "Ngày nộp",
        "Ngày tiếp nhận",
        "Ngày hẹn trả",
        "Trạng thái",
        "Chuyên viên",
    ];

    public static byte[] Write(IReadOnlyList<DossierLine> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var lines = new SheetData();
            lines.Append(Line(Heading));
            foreach (var row in rows)
            {
                lines.Append(Line(Cells(row)));
            }

            sheet.Worksheet = new Worksheet(lines);
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Hồ sơ",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static string[] Cells(DossierLine row) =>
        [
            row.LookupCode,
            row.Code,
            ProcedureCards.Of(row.ProcedureCode).DossierLabel,
            row.OrganisationPath,
            row.Letter?.Number ?? "",
            row.RowCount.ToString(CultureInfo.InvariantCulture),
            row.Channel.Words().Vietnamese,
            Minute(row.SubmittedAt),
            Minute(row.ReceivedAt),
            Minute(row.DueAt),
            row.Status.Words().Vietnamese,
            row.OfficerName ?? "",
        ];

    private static string Minute(DateTimeOffset? at) =>
        at is { } known ? VietnamTime.Format(known, "dd/MM/yyyy HH:mm") : "";

    private static Row Line(IEnumerable<string> cells) =>
        new(
            cells.Select(text => new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(text)),
            })
        );
}
