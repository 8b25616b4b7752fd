using System.Text;
using AnTin.Portal.Checking;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using AnTin.TestKit.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>S18, what lies under the verdict: the life of the file, pages before and after, and what a reader takes along.</summary>
[Collection(nameof(WholeSite))]
public sealed class CheckerEvidenceTests(WholeSite site)
{
    private DemoService Demo => site.Demo;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EditedLetter_ShowsItsLifeAndThePageAsItWasSigned(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var signed = await Demo.SignedByTwoAsync();
        var edited = Demo.Overlaid(signed, "edited.pdf");
        var page = await site.OpenAsync(scripts: scripts);
        await page.CheckFilesAsync(edited);

        var steps = page.Locator(".revisions > li > strong");
        await Expect(steps)
            .ToHaveTextAsync([
                "1. Văn bản ban đầu",
                "2. Ký số",
                "3. Ký số",
                "4. Thay đổi không được phép",
            ]);
        var last = page.Locator(".revisions > li").Last;
        await Expect(last).ToContainTextAsync("thêm chú thích hoặc lớp phủ");
        await Expect(last).ToContainTextAsync("Không chữ ký nào ký phần này.");
        await Expect(page.Locator(".revisions > li").First)
            .ToContainTextAsync("Chữ ký 1, 2 có ký phần này.");
        await Expect(
                page.GetByRole(AriaRole.Heading, new() { Name = "Trang 1: lúc ký và bây giờ" })
            )
            .ToBeVisibleAsync();
        var added = page.Locator(".line-table tr", new() { HasText = SignedLetters.Overlay });
        await Expect(added).ToContainTextAsync("+ Thêm vào");
        await Expect(page.Locator(scripts ? ".sketch canvas" : ".sketch svg")).ToHaveCountAsync(2);
        if (!scripts)
        {
            var sketches = page.Locator(".sketch svg");
            await Expect(sketches.Last).ToContainTextAsync(SignedLetters.Overlay);
            (await sketches.First.TextContentAsync())!.ShouldNotContain(SignedLetters.Overlay);
        }

        await page.LookAsync(scripts, "check-3-edited");
        await page.SetViewportSizeAsync(375, 800);
        await page.ShouldReadWellAsync(scripts);
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DocumentAsItWasSigned_IsTheFirstBytesOfTheFile(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var signed = await Demo.SignedByTwoAsync();
        var edited = Demo.Overlaid(signed, "edited-copy.pdf");
        var page = await site.OpenAsync(scripts: scripts);
        await page.CheckFilesAsync(edited);

        var copy = await page.DownloadAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "Tải văn bản đúng như lúc TRƯỜNG" })
        );

        copy.Bytes.ShouldBe(await File.ReadAllBytesAsync(signed));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TwoSignaturesOfOnePerson_AreToldApart_AndTheStandardsWordsLieFolded()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.CheckFilesAsync(await Demo.ActsOfOnePersonAsync());

        await Expect(page.Locator(".verdict.ok .next")).ToContainTextAsync("Không cần làm gì thêm");
        var cards = page.Locator(".signature");
        await Expect(cards.Nth(0)).ToContainTextAsync("Ký nháy.");
        await Expect(cards.Nth(1)).ToContainTextAsync("Chữ ký của người có thẩm quyền.");
        await Expect(cards.Nth(0).Locator("h3")).ToHaveTextAsync("Chữ ký 1: Lê Thị Khuyên");
        await Expect(cards.Nth(1).Locator("h3")).ToHaveTextAsync("Chữ ký 2: Lê Thị Khuyên");
        await Expect(cards.Locator(".tag")).ToHaveTextAsync(["✓ Hợp lệ", "✓ Hợp lệ", "✓ Hợp lệ"]);
        var shown = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        shown.ShouldNotContain("TOTAL-");
        shown.ShouldNotContain(" 0 R");
        shown.ShouldNotContain("CN=");
        var links = await page.Locator(".signed-copy a").AllTextContentsAsync();
        links.Count.ShouldBe(2);
        links.ShouldBeUnique();
        await page.EvaluateAsync(
            "() => document.querySelectorAll('main details').forEach(one => { one.open = true; })"
        );
        await page.ShouldReadWellAsync();
        await Expect(page.GetByText("TOTAL-PASSED").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(375, 800);
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FileChecker.MostCarried, true)]
    [InlineData(1_000, false)]
    public async Task SignedCopy_TravelsInThePage_WhereThereIsRoom(long room, bool travels)
    {
        if (site.Browser is null)
        {
            return;
        }

        var edited = Demo.Overlaid(await Demo.SignedByTwoAsync(), "edited-room.pdf");
        var checker = new FileChecker(new ReportTickets(new EphemeralDataProtectionProvider()));
        var file = await checker.CheckAsync(
            new SentFile("edited.pdf", await File.ReadAllBytesAsync(edited)),
            null,
            new ValidationContext { At = TimeProvider.System.GetUtcNow() },
            room,
            6,
            default
        );

        file.Copies.Count.ShouldBe(2);
        file.Copies.ShouldAllBe(copy => copy.Address != null == travels);
    }

    [Theory]
    [InlineData(true, "Tải báo cáo PDF", "BÁO CÁO KIỂM TRA CHỮ KÝ SỐ", "bao-cao-kiem-tra")]
    [InlineData(false, "Tải báo cáo PDF", "BÁO CÁO KIỂM TRA CHỮ KÝ SỐ", "bao-cao-kiem-tra")]
    [InlineData(
        false,
        "Download the report as PDF",
        "SIGNATURE VALIDATION REPORT",
        "validation-report"
    )]
    public async Task PrintedReport_IsStampedAndSaysWhatThePageSays(
        bool scripts,
        string button,
        string title,
        string ending
    )
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync(scripts: scripts);
        await page.GotoAsync("/verify");
        if (button.StartsWith('D'))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        }

        await page.SetInputFilesAsync("#Upload", Demo.PathOf("signedLetter"));
        await page.Press(button.StartsWith('D') ? "Check" : "Kiểm tra");
        var report = await page.DownloadAsync(
            page.GetByRole(AriaRole.Button, new() { Name = button })
        );

        report.Name.ShouldBe($"letter.signed.{ending}.pdf");
        var path = Demo.Scratch($"{Path.GetRandomFileName()}.report.pdf");
        await File.WriteAllBytesAsync(path, report.Bytes);
        var text = (await OutsideTool.RunAsync("pdftotext", "-layout", path, "-")).Output.Normalize(
            NormalizationForm.FormC
        );
        text.ShouldContain(title);
        text.ShouldContain("TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 2 HOA BAN");
        (await OutsideTool.RunAsync("pdfsig", "-nocert", path)).Output.ShouldContain(
            "Total document signed"
        );
        (await OutsideTool.RunAsync("qpdf", "--check", path)).ExitCode.ShouldBe(0);
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReportThatWasNotSealedHere_IsNotPrinted()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.CheckFilesAsync(Demo.PathOf("signedLetter"));
        await page.EvaluateAsync("() => document.querySelector('input[name=ticket]').value += 'A'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải báo cáo PDF" }).ClickAsync();

        await Expect(page.GetByText("Kết quả này đã cũ nên không in được nữa").First)
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }
}
