using AnTin.TestKit;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>One dossier through the desk: each officer in a browser profile of its own.</summary>
internal sealed class DeskSteps(WholeSite site)
{
    /// <summary>From reception to the approver's signature.</summary>
    public async Task DecideAsync(string lookupCode)
    {
        await AsAsync(
            "reception",
            "reception",
            lookupCode,
            async (page, _) =>
            {
                await page.LookAsync("desk-1-reception");
                await page.Press("Tiếp nhận");
                await Expect(page.GetByText("Đã tiếp nhận hồ sơ")).ToBeVisibleAsync();
            }
        );
        await AsAsync(
            "verifier",
            "verification",
            lookupCode,
            async (page, pin) =>
            {
                await page.Locator("button[formaction*=acceptRest]").ClickAsync();
                await Expect(page.GetByText("Đã chấp thuận các dòng còn lại")).ToBeVisibleAsync();
                await page.LookAsync("desk-2-verified");
                await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync(pin);
                await page.Press("Ký và trình phê duyệt");
                await Expect(page.GetByText("Đã ký và trình phê duyệt")).ToBeVisibleAsync();
            }
        );
        await AsAsync(
            "approver",
            "approval",
            lookupCode,
            async (page, pin) =>
            {
                await page.LookAsync("desk-3-approval");
                await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync(pin);
                await page.Press("Ký phê duyệt");
                await Expect(page.GetByText("Đã ký phê duyệt")).ToBeVisibleAsync();
            }
        );
    }

    private async Task AsAsync(
        string role,
        string queue,
        string lookupCode,
        Func<IPage, string, Task> act
    )
    {
        var officer = site.Demo.Account(role);
        var page = await site.OpenAsync();
        await page.GotoAsync($"/desk/queue/{queue}?text={lookupCode}");
        await page.FillAllAsync(("Email", officer.Login), ("Mật khẩu", officer.Password!));
        await page.Press("Đăng nhập");
        await page.GetByRole(AriaRole.Link, new() { Name = lookupCode }).ClickAsync();
        await act(page, officer.Pin ?? "");
        await page.Context.CloseAsync();
    }
}
