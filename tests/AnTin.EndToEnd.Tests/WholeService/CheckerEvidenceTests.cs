using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
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
    private const string Overlay = "01 nguoi: ke toan truong";

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

        var signed = await SignedByTwoAsync();
        var edited = Overlaid(signed, "edited.pdf");
        var page = await site.OpenAsync(scripts: scripts);
        await CheckAsync(page, edited);

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
        var added = page.Locator(".line-table tr", new() { HasText = Overlay });
        await Expect(added).ToContainTextAsync("+ Thêm vào");
        await Expect(page.Locator(scripts ? ".sketch canvas" : ".sketch svg")).ToHaveCountAsync(2);
        if (!scripts)
        {
            var sketches = page.Locator(".sketch svg");
            await Expect(sketches.Last).ToContainTextAsync(Overlay);
            (await sketches.First.TextContentAsync())!.ShouldNotContain(Overlay);
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

        var signed = await SignedByTwoAsync();
        var edited = Overlaid(signed, "edited-copy.pdf");
        var page = await site.OpenAsync(scripts: scripts);
        await CheckAsync(page, edited);

        var copy = await DownloadAsync(
            page,
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
        await CheckAsync(page, await ActsOfOnePersonAsync());

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

        var edited = Overlaid(await SignedByTwoAsync(), "edited-room.pdf");
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
        var report = await DownloadAsync(
            page,
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
        await CheckAsync(page, Demo.PathOf("signedLetter"));
        await page.EvaluateAsync("() => document.querySelector('input[name=ticket]').value += 'A'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải báo cáo PDF" }).ClickAsync();

        await Expect(page.GetByText("Kết quả này đã cũ nên không in được nữa").First)
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SeveralFiles_AreCountedAndTheBrokenOneSpoilsNoOther(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var broken = Demo.Scratch("hỏng.pdf");
        await File.WriteAllTextAsync(broken, "%PDF-1.7 nothing else");
        var page = await site.OpenAsync(scripts: scripts);
        await CheckAsync(page, Demo.PathOf("signedLetter"), broken, Demo.PathOf("unsignedLetter"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 trong 3 tệp hợp lệ");
        await Expect(page.GetByText("1 hợp lệ · 1 không có chữ ký · 1 không đọc được"))
            .ToBeVisibleAsync();
        var anchor = page.Locator(".tally").GetByRole(AriaRole.Link, new() { Name = "hỏng.pdf" });
        await anchor.ClickAsync();
        page.Url.ShouldEndWith("#file-2");
        await Expect(page.Locator("#file-2")).ToContainTextAsync("Không đọc được tệp");
        await page.LookAsync(scripts, "check-4-several");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Back_FromTheAnswer_LeadsToTheForm()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await CheckAsync(page, Demo.PathOf("signedLetter"));
        await page.GoBackAsync();

        await Expect(page.GetByLabel("Văn bản đã ký")).ToBeVisibleAsync();
        await CheckAsync(page, Demo.PathOf("unsignedLetter"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Văn bản chưa có chữ ký số");
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task EmptyForm_SaysWhatIsMissing()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.GotoAsync("/verify");
        await page.Press("Kiểm tra");

        await Expect(page.GetByText("Chọn ít nhất một tệp đã ký").First).ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LetterThatOnlyAClerkSigned_IsRecognised(bool intoTheField)
    {
        if (site.Browser is null)
        {
            return;
        }

        string[] field = intoTheField ? ["--field", "OrganisationSeal"] : [];
        var signed = await Demo.SignAsync(
            Demo.PathOf("unsignedLetter"),
            Demo.PathOf("clerkPkcs12"),
            true,
            field
        );
        var page = await site.OpenAsync();
        await CheckAsync(page, signed);

        await Expect(page.GetByRole(AriaRole.Main))
            .ToContainTextAsync(
                intoTheField
                    ? "Sử dụng chứng thư chữ ký số của cá nhân (văn thư) để tạo chữ ký số tổ chức"
                    : "Ô dành cho chữ ký của cơ quan, tổ chức (“OrganisationSeal”) còn trống"
            );
        await Expect(page.Locator(".verdict h1"))
            .ToContainTextAsync(
                intoTheField
                    ? "Sử dụng chứng thư chữ ký số của cá nhân"
                    : "Cơ quan, tổ chức chưa ký: mới có chữ ký của Lò Thị Vân"
            );
        await Expect(page.Locator(intoTheField ? ".verdict.red .tag" : ".verdict.amber .tag"))
            .ToHaveTextAsync(intoTheField ? "✕ Không dùng được" : "! Chưa đủ chữ ký");
        await Expect(page.Locator(".signature")).ToContainTextAsync("Ký bằng chứng thư cá nhân.");
        await page.LookAsync($"check-5-clerk-{(intoTheField ? "seal" : "alone")}");
        await page.Context.CloseAsync();
    }

    private static async Task CheckAsync(IPage page, params string[] files)
    {
        await page.GotoAsync("/verify");
        await page.SetInputFilesAsync("#Upload", files);
        await page.Press("Kiểm tra");
        await Expect(page.Locator("[data-file]").First).ToBeVisibleAsync();
    }

    private static async Task<(string Name, byte[] Bytes)> DownloadAsync(IPage page, ILocator press)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => press.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }

    /// <summary>The leader's field signed by a person, the seal's by the organisation; each found by its role alone.</summary>
    private async Task<string> SignedByTwoAsync()
    {
        var first = await Demo.SignAsync(
            Demo.PathOf("unsignedLetter"),
            Demo.PathOf("clerkPkcs12"),
            true,
            "--role",
            "leader"
        );
        return await Demo.SignAsync(
            first,
            Demo.PathOf("organisationPkcs12"),
            true,
            "--role",
            "organisation-seal"
        );
    }

    /// <summary>Initials and signature of the school's head, then the seal of the school.</summary>
    private async Task<string> ActsOfOnePersonAsync()
    {
        var draft = Path.Combine(Demo.PathOf("acts"), "draft.pdf");
        var person = Path.Combine(Demo.PathOf("acts"), "person.p12");
        var first = await Demo.SignAsync(draft, person, true, "--act", "initials");
        string Picture(string name) => Path.Combine(Demo.PathOf("acts"), name);
        var second = await Demo.SignAsync(
            first,
            person,
            true,
            "--act",
            "leader",
            "--image",
            Picture("signature.png")
        );
        return await Demo.SignAsync(
            second,
            Path.Combine(Demo.PathOf("acts"), "organisation.p12"),
            true,
            "--act",
            "organisation",
            "--image",
            Picture("seal.png")
        );
    }

    private string Overlaid(string signed, string name)
    {
        PdfDocument
            .TryRead(File.ReadAllBytes(signed), out var document, out var error)
            .ShouldBeTrue(error?.ToString());
        IncrementalUpdate.TryStart(document!, out var update, out error).ShouldBeTrue();
        var page = document!.Latest.Pages[0];
        var font = update!.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("Font")),
                ("Subtype", new PdfName("Type1")),
                ("BaseFont", new PdfName("Times-Roman"))
            )
        );
        var look = update.Add(
            StreamFactory.Form(
                PdfRectangle.At(0, 0, 300, 20),
                PdfDictionary.Of(("Font", PdfDictionary.Of(("F", font)))),
                Encoding.ASCII.GetBytes(
                    $"1 g 0 0 300 20 re f 0 g BT /F 14 Tf 2 5 Td ({Overlay}) Tj ET"
                )
            )
        );
        var note = update.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("Annot")),
                ("Subtype", new PdfName("FreeText")),
                ("F", new PdfInteger(4)),
                ("Rect", PdfArray.OfIntegers(120, 560, 420, 580)),
                ("AP", PdfDictionary.Of(("N", look)))
            )
        );
        var notes = update.Resolve(page.Dictionary["Annots"]) as PdfArray ?? PdfArray.Empty;
        update.Set(page.Reference!, page.Dictionary.With("Annots", notes.Add(note)));
        var path = Demo.Scratch(name);
        File.WriteAllBytes(path, update.Build().ToArray());
        return path;
    }
}
