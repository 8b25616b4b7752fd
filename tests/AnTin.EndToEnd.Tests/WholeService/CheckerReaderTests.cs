using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>S18, what a newcomer stumbles over: another language, a photo, a signature beside its file.</summary>
[Collection(nameof(WholeSite))]
public sealed class CheckerReaderTests(WholeSite site)
{
    private DemoService Demo => site.Demo;

    [Fact]
    public async Task AnotherLanguage_KeepsTheAnswer_WhereAScriptHoldsTheFiles()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.CheckFilesAsync(Demo.PathOf("signedLetter"));
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(page.Locator(".verdict.ok h1"))
            .ToContainTextAsync("signed, the content is intact");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tiếng Việt" }))
            .ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.ShouldReadWellAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếng Việt" }).ClickAsync();
        await Expect(page.Locator(".verdict.ok h1"))
            .ToContainTextAsync("đã ký, nội dung còn nguyên vẹn");
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherLanguage_WithoutScripts_IsWarnedOf()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync(scripts: false);
        await page.CheckFilesAsync(Demo.PathOf("signedLetter"));

        await Expect(page.GetByText("Đổi ngôn ngữ sẽ mất kết quả này")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Photo_IsSaidToBeOfAnotherKind()
    {
        if (site.Browser is null)
        {
            return;
        }

        var photo = Demo.Scratch("anh-chup.jpg");
        await File.WriteAllBytesAsync(photo, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46]);
        var page = await site.OpenAsync();
        await page.CheckFilesAsync(photo);

        await Expect(page.Locator(".verdict.grey h1"))
            .ToContainTextAsync("Đây không phải văn bản ký số mà nơi kiểm tra này biết");
        await Expect(page.Locator(".verdict .next")).ToContainTextAsync("Chọn đúng tệp đã ký");
        await page.LookAsync("check-6-photo");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task DetachedSignature_NamesBothFiles()
    {
        if (site.Browser is null)
        {
            return;
        }

        var original = Demo.Scratch("du-lieu.bin");
        await File.WriteAllTextAsync(original, "twelve rows");
        var signature = original + ".p7s";
        var answer = await Demo.RunAsync(
            "sign",
            "cms",
            original,
            signature,
            "--detached",
            "--p12",
            Demo.PathOf("organisationPkcs12"),
            "--password-file",
            Demo.PathOf("pkcs12PasswordFile"),
            "--level",
            "B-T",
            "--tsa",
            Demo.Door("tsa")
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
        var page = await site.OpenAsync();
        await page.CheckFilesAsync(original, signature);

        var verdict = page.Locator(".verdict.ok");
        await Expect(verdict.Locator(".verdict-of")).ToContainTextAsync("du-lieu.bin.p7s");
        await Expect(verdict).ToContainTextAsync("đã kiểm tra cùng du-lieu.bin.");
        await Expect(verdict.Locator(".next")).ToContainTextAsync("lưu cả hai tệp");
        await page.LookAsync("check-7-detached");
        await page.Context.CloseAsync();
    }
}
