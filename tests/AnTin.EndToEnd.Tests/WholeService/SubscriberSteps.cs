using System.Text.RegularExpressions;
using AnTin.TestKit;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>A teacher: opens the mail, sets a PIN, signs, downloads.</summary>
internal sealed partial class SubscriberSteps(DemoService demo, IPage page)
{
    public const string Pin = "728461";

    public async Task ActivateAsync(string mailbox)
    {
        var mail = await demo.AwaitMessageAsync(mailbox, one => Link().IsMatch(one.Text));
        mail.Text.ShouldNotContain(Pin);
        await page.GotoAsync(Link().Match(mail.Text).Value);
        await page.LookAsync("teacher-1-activate");
        await page.Press("Đúng là tôi, đặt mã PIN");
        await page.Locator("[name='Input.Pin']").FillAsync(Pin);
        await page.Locator("[name='Input.PinAgain']").FillAsync(Pin);
        await page.Press("Đặt mã PIN và kích hoạt");
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await page.LookAsync("teacher-2-home");
    }

    /// <summary>Signs with the box moved by keyboard; the signed file, as downloaded.</summary>
    public async Task<string> SignAsync(byte[] pdf)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ký tài liệu PDF" }).ClickAsync();
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "Kế hoạch bài dạy.pdf",
                    MimeType = "application/pdf",
                    Buffer = pdf,
                }
            );
        await page.Press("Tiếp tục: đặt vị trí chữ ký");
        await Expect(page.Locator("#placing")).ToBeVisibleAsync();
        await page.Locator(".placing-box").FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.LookAsync("teacher-3-place");
        await page.Press("Tiếp tục: xem lại và ký");
        await page.LookAsync("teacher-4-confirm");
        await page.GetByLabel("Mã PIN ký số").FillAsync(Pin);
        await page.Press("Ký tài liệu");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã ký xong" }))
            .ToBeVisibleAsync();
        await page.LookAsync("teacher-5-done");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Tải tệp đã ký" }).ClickAsync()
        );
        var path = demo.Scratch("teacher.signed.pdf");
        await download.SaveAsAsync(path);
        return path;
    }

    [GeneratedRegex(@"/my/activate/[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
