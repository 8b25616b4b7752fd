using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.TestKit;

namespace AnTin.Pdf.Tests.Layout;

public class PrintedDocumentTests
{
    private static readonly TextStyle Body = new(FontFace.Regular, 14);
    private static readonly TextStyle Strong = new(FontFace.Bold, 14);

    private const string Pangram =
        "Do bạch kim rất quý nên sẽ dùng để lắp vô xương. Ăn Ắ Ằ Ẳ Ẵ Ặ Â Ấ Ầ Ẩ Ẫ Ậ Đ Ê Ế Ề Ể Ễ Ệ Ô Ố Ồ Ổ Ỗ Ộ Ơ Ớ Ờ Ở Ỡ Ợ Ư Ứ Ừ Ử Ữ Ự Ỳ Ỵ Ỷ Ỹ.";

    private static PrintedDocument Sample(params IReadOnlyList<Block> blocks) =>
        new()
        {
            Title = "Văn bản thử",
            Author = "Trường THPT Số 1 Hoa Ban",
            CreatedAt = new DateTimeOffset(2026, 4, 29, 9, 30, 0, TimeSpan.FromHours(7)),
            Sections = [new Section(PageFormat.Portrait, blocks)],
            PageNumber = (page, count) => $"Trang {page}/{count}",
        };

    private static async Task<string> TextOf(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
        await File.WriteAllBytesAsync(path, file);
        var check = await OutsideTool.RunAsync("qpdf", "--check", path);
        var text = await OutsideTool.RunAsync("pdftotext", "-layout", path, "-");
        File.Delete(path);
        check.ExitCode.ShouldBe(0, check.Both);
        return text.Output;
    }

    [Fact]
    public async Task Print_VietnameseText_CopiesOutExactly()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            Console.WriteLine("Skipped: pdftotext is not installed.");
            return;
        }

        var file = Sample(
                new Paragraph(new TextRun(Pangram + " ", Body), new TextRun(Pangram, Strong))
                {
                    Alignment = Alignment.Justify,
                    FirstIndent = 28,
                }
            )
            .Print();

        var text = await TextOf(file);

        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ShouldBe($"{Pangram} {Pangram} Trang 1/1");
    }

    [Fact]
    public async Task Print_JustifiedLineWithNoBreakSpace_EndsAtTheMargin()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var text = string.Join(' ', Enumerable.Repeat("0900\u00A0000\u00A0001 và", 12));
        var file = Sample(new Paragraph(new TextRun(text, Body)) { Alignment = Alignment.Justify })
            .Print();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
        await File.WriteAllBytesAsync(path, file);

        var boxes = (await OutsideTool.RunAsync("pdftotext", "-bbox", path, "-")).Output;

        File.Delete(path);
        var right = PageFormat.Portrait.Width - PageFormat.Portrait.Right;
        boxes
            .Split("xMax=\"")[1..]
            .Max(rest =>
                double.Parse(
                    rest[..rest.IndexOf('"', StringComparison.Ordinal)],
                    CultureInfo.InvariantCulture
                )
            )
            .ShouldBe(right, 0.1);
    }

    [Fact]
    public void Print_SameDocument_GivesSameBytes()
    {
        var document = Sample(new Paragraph(new TextRun(Pangram, Body)));

        SHA256.HashData(document.Print()).ShouldBe(SHA256.HashData(document.Print()));
    }

    [Fact]
    public async Task Print_LongTable_RepeatsHeadingAndKeepsRowsWhole()
    {
        var rows = Enumerable
            .Range(1, 120)
            .Select(i => (IReadOnlyList<string>)[$"R{i}", $"first-{i}\nsecond-{i}"])
            .ToList();
        var file = Sample(
                new Table([new TableColumn("TT", 1), new TableColumn("Họ và tên", 5)], rows)
            )
            .Print();

        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        document!.Latest.Pages.Count.ShouldBeGreaterThan(2);
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var pages = (await TextOf(file)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBe(document.Latest.Pages.Count);
        foreach (var page in pages)
        {
            page.ShouldContain("Họ và tên");
            foreach (
                var i in Enumerable
                    .Range(1, 120)
                    .Where(i => page.Contains($"first-{i}\n", StringComparison.Ordinal))
            )
            {
                page.ShouldContain($"second-{i}\n");
            }
        }
    }

    [Fact]
    public void Print_HeadingWithRoomBelowIt_StandsOnThePageOfWhatFollows()
    {
        for (var filler = 600; filler < 760; filler += 4)
        {
            var file = Sample(
                    new Gap(1),
                    new Paragraph(new TextRun("Đầu", Body)),
                    new Gap(filler),
                    new Paragraph(new TextRun("Tiêu đề", Strong)) { KeepWithNext = true },
                    new Paragraph(new TextRun("Nội dung", Body)) { SpaceBefore = 6 }
                )
                .Print();

            PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
            var state = document!.Latest;
            PageText
                .Find(state, "Tiêu đề")
                .ShouldHaveSingleItem()
                .PageIndex.ShouldBe(
                    PageText.Find(state, "Nội dung").ShouldHaveSingleItem().PageIndex,
                    $"{filler} points above"
                );
        }
    }

    [Fact]
    public void Print_FileInside_IsFoundAgain()
    {
        var content = Encoding.UTF8.GetBytes("""{"họ tên":"Đặng Thị Ánh"}""");
        var file = (
            Sample(new Paragraph(new TextRun("a", Body))) with
            {
                Files =
                [
                    new EmbeddedData("danh-sach.json", "application/json", "Danh sách", content),
                ],
            }
        ).Print();

        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        var found = EmbeddedFiles.Of(document!.Latest).Single();
        found.Name.ShouldBe("danh-sach.json");
        document.Latest.TryDecode(found.Stream, out var decoded, out _).ShouldBeTrue();
        decoded.Bytes.ToArray().ShouldBe(content);
    }

    [Fact]
    public void Print_SignatureSpace_MakesEmptyField()
    {
        var file = Sample(new SignatureSpace(80, new SignatureField("Signer", 120, 70))).Print();

        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        var field = document!.Latest.Form.Fields.Single();
        field.FullName.ShouldBe("Signer");
        field.Type.ShouldBe("Sig");
        field.Value.IsNull.ShouldBeTrue();
        field.Widgets.Single().Rectangle.Width.ShouldBe(120, 0.02);
    }

    [Fact]
    public async Task Print_WordLongerThanLine_IsBrokenAtItsSigns()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var address =
            "https://hoaban.gov.vn/"
            + string.Join("/", Enumerable.Repeat("mot-duong-dan-rat-dai", 8));
        var file = Sample(new Paragraph(new TextRun(address, Body))).Print();

        var text = await TextOf(file);

        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..^2]
            .ShouldAllBe(line => line.EndsWith('-') || line.EndsWith('/') || line.EndsWith("dai"));
    }
}
