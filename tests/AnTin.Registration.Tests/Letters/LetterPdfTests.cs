using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Registration.Letters;
using AnTin.TestKit;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class LetterPdfTests
{
    [Fact]
    public async Task Print_StateLetter_SaysWhatTheFormAsks()
    {
        if (!OutsideTool.Exists("pdftotext") || !OutsideTool.Exists("qpdf"))
        {
            Console.WriteLine("Skipped: pdftotext or qpdf is not installed.");
            return;
        }

        var file = LetterPdf.Print(School(), At);
        if (Environment.GetEnvironmentVariable("ANTIN_KEEP_LETTERS") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "letter-state.pdf"), file);
            await File.WriteAllBytesAsync(
                Path.Combine(folder, "letter-party.pdf"),
                LetterPdf.Print(Party(), At)
            );
        }

        (await AskAsync(file, "pdf", "qpdf", "--check", "{}")).ExitCode.ShouldBe(0);
        var raw = (await AskAsync(file, "pdf", "pdftotext", "{}", "-")).Output;
        var text = Flat(raw);
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        text.ShouldContain("Độc lập - Tự do - Hạnh phúc");
        text.ShouldContain("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        text.ShouldContain("Số: 01/CV-THPT1");
        text.ShouldContain("cho cá nhân sử dụng giải pháp ký số tập trung");
        text.ShouldContain("Hoa Ban, ngày 29 tháng 4 năm 2026");
        text.ShouldContain(
            "Kính gửi: Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ."
        );
        text.ShouldContain(
            "- Họ và tên: Trần Thị Hoa. Số định danh cá nhân: 099180000456. Ngày cấp: 01/01/2023."
        );
        text.ShouldContain("30 cá nhân, danh sách tại Phụ lục kèm theo.");
        text.ShouldContain("(Kèm theo Công văn số 01/CV-THPT1 ngày 29 tháng 4 năm 2026)");
        text.ShouldContain("(2) Hộp thư do cơ quan Đảng, Nhà nước cấp");
        text.ShouldContain("Hoàng Văn Phúc");
        text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(School().List.Digest);
        text.ShouldContain("Tổng số: 30 cá nhân.");
    }

    [Fact]
    public async Task Print_LongList_RepeatsHeadingOnEveryAnnexPage()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var raw = (
            await AskAsync(LetterPdf.Print(School(), At), "pdf", "pdftotext", "-layout", "{}", "-")
        ).Output;

        var annexes = raw.Split('\f', StringSplitOptions.RemoveEmptyEntries)[1..];
        annexes.Length.ShouldBeGreaterThan(1);
        annexes.ShouldAllBe(page => page.Contains("Ngày sinh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_PartyLetter_BearsThePartysHeading()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var text = Flat(
            (await AskAsync(LetterPdf.Print(Party(), At), "pdf", "pdftotext", "{}", "-")).Output
        );

        text.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        text.ShouldContain("Số 12-CV/ĐU");
        text.ShouldNotContain("CỘNG HÒA");
        text.ShouldContain("02 chứng thư");
    }

    [Fact]
    public void Print_Letter_IsOneUprightPageThenLyingOnesWithFieldsReady()
    {
        PdfDocument.TryRead(LetterPdf.Print(School(), At), out var document, out _).ShouldBeTrue();

        var pages = document!.Latest.Pages;
        pages[0].MediaBox.Width.ShouldBeLessThan(pages[0].MediaBox.Height);
        pages.Skip(1).ShouldAllBe(page => page.MediaBox.Width > page.MediaBox.Height);
        document
            .Latest.Form.Fields.Select(field => field.FullName)
            .ShouldBe([LetterPdf.SignerField, LetterPdf.SealField]);
        var (signer, seal) = (Area(document, 0), Area(document, 1));
        ((seal.Right - signer.Left) / signer.Width).ShouldBe(1.0 / 3, 0.01);
    }

    [Fact]
    public void Print_NumberAndDateLeftToTheClerk_LeavesRoom()
    {
        var letter = School(1) with { Number = "", Date = null };

        LetterPdf.Print(letter).Length.ShouldBeGreaterThan(10_000);
        letter.List.Digest.ShouldBe(School(1).List.Digest);
    }

    private static PdfRectangle Area(PdfDocument document, int field) =>
        document.Latest.Form.Fields[field].Widgets.Single().Rectangle;
}
