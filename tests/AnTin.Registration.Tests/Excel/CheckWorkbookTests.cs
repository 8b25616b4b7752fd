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
    public async Task Template_SavedByLibreOffice_IsReadBack()
    {
        // Debian's package of the spreadsheets brings localc, LibreOffice's own brings scalc; without either it only writes letters.
        if (!new[] { "localc", "scalc" }.Any(AnTin.TestKit.OutsideTool.Exists))
        {
            Console.WriteLine("LibreOffice Calc is absent: it saves no workbook for us to read.");
            return;
        }

        await using var room = await Room.CreateAsync();
        var draft = await room.DraftAsync(room.School);
        var folder = Directory.CreateTempSubdirectory("antin-excel");
        try
        {
            var source = Path.Combine(folder.FullName, "list.xlsx");
            await File.WriteAllBytesAsync(source, await Sheets.FilledAsync(room, Thirty[..3]));
            foreach (var format in new[] { "xls", "xlsx" })
            {
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

    internal static async Task<ImportReview> CheckAsync(Room room, Guid dossier, byte[] workbook)
    {
        var result = await room.Get<CheckWorkbook>()
            .HandleAsync(new(room.School, dossier, "list.xlsx", workbook), default);
        result.Refusals.ShouldBeEmpty();
        return result.Value;
    }

    private static Task<Result<ImportDone>> ImportAsync(
        Room room,
        ImportReview review,
        bool evenWhenSomeAreWrong
    ) =>
        room.Get<ImportRows>()
            .HandleAsync(new(room.School, review.ImportId, evenWhenSomeAreWrong), default);
}
