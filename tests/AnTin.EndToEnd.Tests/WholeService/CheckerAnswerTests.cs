using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>S18, what the page answers to many files, to none, and to a letter that lacks its seal.</summary>
[Collection(nameof(WholeSite))]
public sealed class CheckerAnswerTests(WholeSite site)
{
    private DemoService Demo => site.Demo;

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
        await page.CheckFilesAsync(
            Demo.PathOf("signedLetter"),
            broken,
            Demo.PathOf("unsignedLetter")
        );

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
        await page.CheckFilesAsync(Demo.PathOf("signedLetter"));
        await page.GoBackAsync();

        await Expect(page.GetByLabel("Văn bản đã ký")).ToBeVisibleAsync();
        await page.CheckFilesAsync(Demo.PathOf("unsignedLetter"));
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
        await page.CheckFilesAsync(signed);

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
}
