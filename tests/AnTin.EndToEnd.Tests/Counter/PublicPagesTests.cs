using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Counter;

[Collection(nameof(CounterSite))]
public sealed class PublicPagesTests(CounterSite site)
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/services",
            "/services/personal",
            "/services/organisation",
            "/services/device",
            "/services/renewal",
            "/services/revocation",
            "/services/recovery",
            "/lookup",
            "/lookup?code=XXXX-XXXX",
            "/lookup/certificate",
            "/lookup/certificate?serial=00",
            "/verify",
            "/resources",
            "/hierarchy",
            "/guide",
            "/contact",
            "/accessibility",
            "/privacy",
            "/account/register",
            "/account/organisation",
            "/account/registered",
            "/account/login",
            "/account/forgot",
            "/account/resend",
            "/account/reset?token=x",
            "/account/confirm?token=x",
            "/nothing-here",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtBothWidths_ReadsWell(string path)
    {
        if (site.Browser is null)
        {
            return;
        }
        foreach (var width in new[] { 1280, 375 })
        {
            var page = await site.OpenAsync(width);
            await page.GotoAsync(path);
            await page.ShouldReadWellAsync();
            await page.Context.CloseAsync();
        }
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Language_Chosen_StaysAndComesBackToThePage()
    {
        if (site.Browser is null)
        {
            return;
        }
        var page = await site.OpenAsync();
        await page.GotoAsync("/guide");
        await page.Press(page.GetByRole(AriaRole.Banner), "English");
        await Expect(page).ToHaveTitleAsync("Guide – Ấn Tín");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Checker_FilesThatAreNoDocuments_SaysAVerdictEach_AndKeepsNothing()
    {
        if (site.Browser is null)
        {
            return;
        }
        var page = await site.OpenAsync();
        await page.GotoAsync("/verify");
        await page.SetInputFilesAsync(
            "#Upload",
            new FilePayload[]
            {
                new()
                {
                    Name = "not-a-pdf.pdf",
                    MimeType = "application/pdf",
                    Buffer = "hello"u8.ToArray(),
                },
                new()
                {
                    Name = "also-not.pdf",
                    MimeType = "application/pdf",
                    Buffer = "%PDF-1.7 broken"u8.ToArray(),
                },
            }
        );
        await page.Press("Kiểm tra");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("0 trong 2 tệp hợp lệ");
        await page.Locator("#file-2 summary").First.ClickAsync();
        var json = page.GetByRole(AriaRole.Link, new() { Name = "Tải kết quả dạng JSON" }).First;
        (await json.GetAttributeAsync("href"))!.ShouldStartWith("data:application/json;base64,");
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }
}
