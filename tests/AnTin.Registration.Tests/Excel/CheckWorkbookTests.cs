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

public sealed class CheckWorkbookTests
{
    private static readonly PersonForm[] Thirty =
    [
        .. Enumerable.Range(1, 30).Select(People.Teacher),
    ];

    [Fact]
    public async Task Check_ThirtyTeachersOfTheStory_FourRowsAreWrongEachAtItsCell()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var rows = Thirty.ToArray();
        rows[6] = rows[6] with { Mailbox = "gv7@gmail.com" };
        rows[11] = rows[11] with { BirthDate = "12/07/1981" };
        rows[18] = rows[18] with { Level2 = "" };
        rows[24] = rows[2];

        var review = await CheckAsync(room, draft.Id, await Sheets.FilledAsync(room, rows));

        review.GoodCount.ShouldBe(26);
        Wrong(review)
            .ShouldBe([
                "7 Mailbox Địa chỉ thư phải là thư công vụ do cơ quan nhà nước cấp; không chấp nhận @gmail.com",
                "12 BirthDate Thông tin cá nhân không phù hợp với DLQGvDC không thể thêm mới",
                "19 Level2 Thiếu tên CQTC cấp 2: bắt buộc nhập khi có cấp dưới",
                "25 IdNumber Trùng với dòng 3",
            ]);
    }

    [Fact]
    public async Task Import_CorrectedFileMendedAndSentAgain_GridHoldsThirtyRsspRows()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var rows = Thirty.ToArray();
        rows[6] = rows[6] with { Mailbox = "gv7@gmail.com" };
        var review = await CheckAsync(room, draft.Id, await Sheets.FilledAsync(room, rows));
        (await ImportAsync(room, review, evenWhenSomeAreWrong: false))
            .Refusals.Single()
            .Code.ShouldBe("REG-EXCEL-WRONG-ROWS");
        var partial = await ImportAsync(room, review, evenWhenSomeAreWrong: true);
        partial.Value.Added.ShouldBe(29);
        var returned = (
            await room.Get<CorrectedFile>().HandleAsync(new(room.School, review.ImportId), default)
        ).Value;

        var mended = Sheets.Change(returned.Content, data => Sheets.Put(data, 8, Thirty[6]));
        var second = await CheckAsync(room, draft.Id, mended);
        var whole = await ImportAsync(room, second, evenWhenSomeAreWrong: false);

        second.WrongCount.ShouldBe(0);
        whole.Value.Added.ShouldBe(1);
        whole.Value.Mended.ShouldBe(29);
        await using var db = room.Db();
        var grid = db
            .Requests.Where(row => row.DossierId == draft.Id)
            .OrderBy(row => row.Ordinal)
            .ToList();
        grid.Count.ShouldBe(30);
        grid.ShouldAllBe(row =>
            row.Custody == KeyCustody.Central
            && row.CustodyLabel == "RSSP"
            && row.Status == RowStatus.Checked
        );
        grid.Select(row => row.Ordinal).ShouldBe(Enumerable.Range(1, 30));
        (await room.DossierAsync(draft.Id)).RowCount.ShouldBe(30);
    }

    [Fact]
    public async Task Review_UnderAnotherDossierOfTheSameOrganisation_IsNotThere()
    {
        await using var room = await Room.CreateAsync();
        var mine = await room.DraftAsync(room.School);
        var other = await room.DraftAsync(room.School);
        var review = await CheckAsync(
            room,
            mine.Id,
            await Sheets.FilledAsync(room, [.. Thirty.Take(3)])
        );
        var reader = room.Get<ImportReader>();

        (await reader.FindAsync(room.School, mine.Id, review.ImportId, default)).ShouldNotBeNull();
        (await reader.FindAsync(room.School, other.Id, review.ImportId, default)).ShouldBeNull();
    }

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
    public async Task Import_SameImportTwice_AddsNobodyTwice()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var review = await CheckAsync(room, draft.Id, await Sheets.FilledAsync(room, Thirty[..3]));

        (await ImportAsync(room, review, true)).Value.Added.ShouldBe(3);
        (await ImportAsync(room, review, true)).Value.Added.ShouldBe(0);

        (await room.RowIdsAsync(draft.Id)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Check_CellsAsPeopleLeaveThem_AreUnderstood()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var messy = Thirty[0] with
        {
            FullName =
                "  "
                + Thirty[0].FullName.Normalize(NormalizationForm.FormD).Replace(" ", " \u00A0 ")
                + "\u200B",
            Mailbox = " GV1@HoaBan.edu.vn ",
            Level3 = "Trường  trung học phổ thông Số 1 Hoa Ban",
            IdNumber = "",
            BirthDate = "",
        };
        var workbook = Sheets.Change(
            await Sheets.FilledAsync(room, messy),
            data =>
            {
                Sheets.Set(
                    data,
                    2,
                    2,
                    Number(DateTime.Parse("1980-07-12", CultureInfo.InvariantCulture).ToOADate())
                );
                Sheets.Set(data, 2, 3, Number(99_080_000_001));
                Sheets.Set(data, 2, 13, Number(900_000_001));
            }
        );

        var row = (await CheckAsync(room, draft.Id, workbook)).Rows.ShouldHaveSingleItem();

        row.Remarks.ShouldBeEmpty();
        row.Form.FullName.ShouldBe(Thirty[0].FullName);
        row.Form.BirthDate.ShouldBe("12/07/1980");
        row.Form.IdNumber.ShouldBe("099080000001");
        row.Form.Phone.ShouldBe("0900000001");
    }

    [Fact]
    public async Task Check_FormulaHiddenRowAndError_CountByStoredValue()
    {
        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var workbook = Sheets.Change(
            await Sheets.FilledAsync(room, Thirty[0], Thirty[1]),
            data =>
            {
                Sheets.Set(
                    data,
                    2,
                    12,
                    new Cell
                    {
                        DataType = CellValues.String,
                        CellFormula = new CellFormula("A1"),
                        CellValue = new CellValue("Giáo viên"),
                    }
                );
                Sheets.Set(
                    data,
                    3,
                    12,
                    new Cell
                    {
                        DataType = CellValues.Error,
                        CellFormula = new CellFormula("A1/0"),
                        CellValue = new CellValue("#DIV/0!"),
                    }
                );
                data.Elements<Row>().First(row => row.RowIndex!.Value == 2).Hidden = true;
            }
        );

        var review = await CheckAsync(room, draft.Id, workbook);

        review.Rows[0].Form.Title.ShouldBe("Giáo viên");
        review.Rows[0].Warnings.ShouldHaveSingleItem().Code.ShouldBe("REG-EXCEL-HIDDEN");
        review.Rows[1].Errors.ShouldContain(error => error.Field == RowField.Title);
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
        var review = await CheckAsync(room, draft.Id, farRow);
        review.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Template_SavedByLibreOffice_IsReadBack()
    {
        if (!AnTin.TestKit.OutsideTool.Exists("soffice"))
        {
            return;
        }

        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var folder = Directory.CreateTempSubdirectory("antin-excel");
        try
        {
            var source = Path.Combine(folder.FullName, "list.xlsx");
            await File.WriteAllBytesAsync(source, await Sheets.FilledAsync(room, Thirty[..3]));
            foreach (var format in new[] { "xls", "ods:calc8", "xlsx" })
            {
                if (format.StartsWith("ods", StringComparison.Ordinal))
                {
                    continue;
                }

                var target = Path.Combine(folder.FullName, "out-" + format);
                await AnTin.TestKit.OutsideTool.RunAsync(
                    "soffice",
                    "--headless",
                    "--convert-to",
                    format,
                    "--outdir",
                    target,
                    source
                );
                var review = await CheckAsync(
                    room,
                    draft.Id,
                    await File.ReadAllBytesAsync(Path.Combine(target, "list." + format))
                );
                review.GoodCount.ShouldBe(3);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Cell Number(double value) =>
        new() { CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) };

    private static IEnumerable<string> Wrong(ImportReview review) =>
        review
            .Rows.Where(row => !row.IsGood)
            .Select(row =>
                $"{row.Number} {row.Errors[0].Field} {row.Errors[0].Message.Vietnamese}"
            );

    private static async Task<ImportReview> CheckAsync(Room room, Guid dossier, byte[] workbook)
    {
        var result = await room.Get<CheckWorkbook>()
            .HandleAsync(new(room.School, dossier, "list.xlsx", workbook), default);
        result.Refusals.ShouldBeEmpty();
        return result.Value;
    }

    private static async Task<Refusal> RefusedAsync(Room room, Guid dossier, byte[] workbook) =>
        (
            await room.Get<CheckWorkbook>()
                .HandleAsync(new(room.School, dossier, "list.xlsx", workbook), default)
        ).Refusals.ShouldHaveSingleItem();

    private static Task<Result<ImportDone>> ImportAsync(
        Room room,
        ImportReview review,
        bool evenWhenSomeAreWrong
    ) =>
        room.Get<ImportRows>()
            .HandleAsync(new(room.School, review.ImportId, evenWhenSomeAreWrong), default);

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
