using System.Globalization;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Excel;
using AnTin.Registration.Procedures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Desk;

/// <summary>The filtered queue as .xlsx: exactly the lines the list shows, in its order.</summary>
public sealed class QueueExport(DeskQueue queue)
{
    private static readonly string[] Heads =
    [
        "#",
        "Mã hồ sơ",
        "Mã tra cứu",
        "Loại hồ sơ",
        "Cơ quan, tổ chức",
        "Số văn bản",
        "Số lượng yêu cầu theo VB",
        "Số lượng yêu cầu HS",
        "Nguồn",
        "Ngày nộp",
        "Ngày tiếp nhận",
        "Ngày hẹn trả",
        "Trạng thái",
        "Chuyên viên",
    ];

    public async Task<NamedFile> WriteAsync(
        Actor actor,
        QueueFilter filter,
        CancellationToken ct
    ) => new("ho-so.xlsx", Write(await queue.AllAsync(actor, filter, ct)));

    private static byte[] Write(IReadOnlyList<DossierLine> lines)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            var data = new SheetData();
            data.Append(
                SheetWriting.Row(
                    1,
                    Heads.Select(
                        (head, place) => SheetWriting.Text(place, 1, head, SheetStyles.Head)
                    )
                )
            );
            for (var place = 0; place < lines.Count; place++)
            {
                var row = place + 2;
                data.Append(
                    SheetWriting.Row(
                        row,
                        Cells(place + 1, lines[place])
                            .Select(
                                (text, column) =>
                                    SheetWriting.Text(column, row, text, SheetStyles.Text)
                            )
                    )
                );
            }

            workbook.Add("HoSo", SheetStateValues.Visible, new Worksheet(Widths(), data));
            workbook.Workbook.Save();
        }

        return stream.ToArray();
    }

    private static Columns Widths()
    {
        int[] widths = [5, 50, 12, 56, 48, 18, 14, 14, 20, 17, 17, 17, 18, 24];
        return new Columns(
            widths.Select(
                (width, place) =>
                    new Column
                    {
                        Min = (uint)place + 1,
                        Max = (uint)place + 1,
                        Width = width,
                        CustomWidth = true,
                    }
            )
        );
    }

    private static string[] Cells(int number, DossierLine line) =>
        [
            number.ToString(CultureInfo.InvariantCulture),
            line.Code,
            line.LookupCode,
            ProcedureCards.Of(line.ProcedureCode).DossierLabel,
            line.OrganisationPath,
            line.Letter?.Number ?? "",
            line.DeclaredCount.ToString(CultureInfo.InvariantCulture),
            line.RowCount.ToString(CultureInfo.InvariantCulture),
            line.Channel.Words().Vietnamese,
            Time(line.SubmittedAt),
            Time(line.ReceivedAt),
            Time(line.DueAt),
            line.Status.Words().Vietnamese,
            line.OfficerName ?? "",
        ];

    private static string Time(DateTimeOffset? at) =>
        at is { } time ? VietnamTime.Format(time) : "";
}
