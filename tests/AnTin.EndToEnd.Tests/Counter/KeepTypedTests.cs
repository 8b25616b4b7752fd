using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Counter;

[Collection(nameof(CounterSite))]
public sealed class KeepTypedTests(CounterSite site)
{
    [Fact]
    public async Task Session_EndsWhileTyping_TheTypingComesBackAfterSignIn()
    {
        if (site.Browser is null)
        {
            return;
        }
        var page = await site.OpenAsync();
        await CounterSite.SignInAsync(page, "/workspace/account");
        await page.GetByLabel("Họ và tên").FillAsync("Quàng Văn Ơn");
        await page.Context.ClearCookiesAsync(new() { Name = "antin-session" });
        await page.Press("Gửi lời mời");
        await page.ShouldArriveAsync("/account/login");
        await page.FillAllAsync(
            ("Email", CounterSite.SchoolMailbox),
            ("Mật khẩu", CounterSite.Password)
        );
        await page.Press("Đăng nhập");

        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("Quàng Văn Ơn");
        await page.Context.CloseAsync();
    }
}
