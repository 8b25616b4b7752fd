using System.Globalization;
using System.IO.Compression;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Excel;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Tests.Excel;

/// <summary>Workbooks that are refused whole, each with what is wrong.</summary>
public sealed class RefusedWorkbookTests
{
    private static readonly PersonForm[] Thirty =
    [
        .. Enumerable.Range(1, 30).Select(People.Teacher),
    ];

    [Fact]
    public async Task Check_WorkbookCutShort_IsDamagedAndNotTooLarge()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var whole = await Sheets.FilledAsync(room, [.. Thirty.Take(3)]);

        foreach (var percent in new[] { 1, 10, 50, 90, 99 })
        {
            (
                await RefusedAsync(room, draft.Id, whole[..(whole.Length * percent / 100)])
            ).Code.ShouldBe("REG-EXCEL-UNREADABLE", $"{percent} %");
        }
    }

    [Fact]
    public async Task Check_OldEditionOrNoStamp_IsRefusedWithAClearSentence()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var filled = await Sheets.FilledAsync(room, Thirty[0]);

        var old = await RefusedAsync(room, draft.Id, Restamp(filled, "1"));
        var foreign = await RefusedAsync(room, draft.Id, ForeignWorkbook());

        old.Code.ShouldBe("REG-EXCEL-OLD-TEMPLATE");
        old.NextStep!.Vietnamese.ShouldContain("Tải tập tin mẫu");
        foreign.Code.ShouldBe("REG-EXCEL-NOT-TEMPLATE");
    }

    [Fact]
    public async Task Check_TwoRowsOfOneNumber_IsRefusedBecauseSomebodyWouldBeLost()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var repeated = Sheets.Change(
            await Sheets.FilledAsync(room, Thirty[..3]),
            data =>
            {
                var row = data.Elements<Row>().Single(one => one.RowIndex?.Value == 3);
                row.RowIndex = 2;
                foreach (var cell in row.Elements<Cell>())
                {
                    cell.CellReference = cell.CellReference!.Value!.Replace('3', '2');
                }
            }
        );

        var refusal = await RefusedAsync(room, draft.Id, repeated);

        refusal.Code.ShouldBe("REG-EXCEL-REPEATED-ROW");
        refusal.Field.ShouldBe("File");
        refusal.Message.Vietnamese.ShouldContain("dòng 2");
    }

    [Fact]
    public async Task Check_HostileFiles_EndAsRefusals()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var filled = await Sheets.FilledAsync(room, Thirty[0]);

        (await RefusedAsync(room, draft.Id, [])).Code.ShouldBe("REG-EXCEL-UNREADABLE");
        (await RefusedAsync(room, draft.Id, Encoding.UTF8.GetBytes("%PDF-1.7"))).Code.ShouldBe(
            "REG-EXCEL-UNREADABLE"
        );
        (await RefusedAsync(room, draft.Id, Bomb())).Code.ShouldBe("REG-EXCEL-TOO-LARGE");
        (await RefusedAsync(room, draft.Id, filled[..(filled.Length / 2)])).Code.ShouldBeOneOf(
            "REG-EXCEL-UNREADABLE",
            "REG-EXCEL-TOO-LARGE"
        );
        var farRow = Sheets.Change(filled, data => Sheets.Put(data, 1_048_576, Thirty[1]));
        var review = await CheckWorkbookTests.CheckAsync(room, draft.Id, farRow);
        review.Rows.Count.ShouldBe(1);
    }

    private static async Task<Refusal> RefusedAsync(Room room, Guid dossier, byte[] workbook) =>
        (
            await room.Get<CheckWorkbook>()
                .HandleAsync(new(room.School, dossier, "list.xlsx", workbook), default)
        ).Refusals.ShouldHaveSingleItem();

    private static byte[] Restamp(byte[] workbook, string edition)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = document
                .WorkbookPart!.Workbook.Descendants<Sheet>()
                .First(item => item.Name == "antin");
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            part.Worksheet.Descendants<Cell>().Last().CellValue = new CellValue(edition);
        }

        return stream.ToArray();
    }

    private static byte[] ForeignWorkbook()
    {
        using var stream = new MemoryStream();
        using (
            var document = SpreadsheetDocument.Create(
                stream,
                DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook
            )
        )
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetData(new Row(new Cell { CellValue = new CellValue("1") }))
            );
            workbook.Workbook = new Workbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "Sheet1",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
            {
                part.Write(zeros);
            }
        }

        return stream.ToArray();
    }
}
