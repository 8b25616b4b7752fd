using AnTin.Registration.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Two tabs, second presses, ended sessions, wrong doors: each has a clear answer and loses nothing.</summary>
[Collection(nameof(DeskSite))]
public sealed class CollisionTests(DeskSite site)
{
    [Fact]
    public async Task StaleTab_SaysWhatHappenedMeanwhile_AndShowsTheNewState()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var first = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync($"{planted.AtDesk}/refuse");
        await first.Press("Tiếp nhận");
        await Expect(first.GetByText("Đã tiếp nhận hồ sơ")).ToBeVisibleAsync();

        await second.GetByLabel("Lý do").FillAsync("Không đúng thẩm quyền");
        await second.Press("Từ chối hồ sơ");

        await Expect(second.Locator(".error-summary"))
            .ToContainTextAsync("Dữ liệu vừa được thay đổi ở một cửa sổ khác hoặc bởi người khác");
        await Expect(second.GetByLabel("Lý do")).ToHaveValueAsync("Không đúng thẩm quyền");
        await second.ShouldReadWellAsync();
        await first.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Receive_PressedAgainFromThePageBefore_IsRefusedWithTheStatus(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk, scripts);
        var stale = await page.Context.NewPageAsync();
        await stale.GotoAsync(planted.AtDesk);
        await page.Press("Tiếp nhận");
        await Expect(page.GetByText("Đã tiếp nhận hồ sơ")).ToBeVisibleAsync();

        await stale.Press("Tiếp nhận");

        await Expect(stale.Locator(".error-summary"))
            .ToContainTextAsync("Không thực hiện được khi hồ sơ ở trạng thái “Đã tiếp nhận”");
        await stale.ShouldReadWellAsync(scripts);
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Receive_PressedTwiceAtOnce_IsDoneOnce()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk);

        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận", Exact = true })
            .DblClickAsync();

        await Expect(page.GetByText("Đã tiếp nhận hồ sơ")).ToBeVisibleAsync();
        await Expect(page.Locator(".timeline li", new() { HasText = "Cục tiếp nhận" }))
            .ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Session_EndsWhileDeciding_TheDecisionsComeBackAfterSignIn()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("hospital", 2);
        var page = await site.OpenAsync(AccountRoles.Verifier, planted.AtDesk);
        await page.GetByLabel("Từ chối", new() { Exact = true }).First.CheckAsync();
        await page.GetByLabel("Lý do từ chối dòng 1").FillAsync("Sai đơn vị công tác");
        await page.Context.ClearCookiesAsync(new() { Name = "antin-session" });
        await page.Press("Lưu quyết định");
        await page.ShouldArriveAsync("/account/login");
        await DeskSite.SignInAsync(page, DeskSite.Officer(AccountRoles.Verifier).Mailbox);

        await Expect(page.GetByLabel("Lý do từ chối dòng 1"))
            .ToHaveValueAsync("Sai đơn vị công tác");
        await Expect(page.GetByLabel("Từ chối", new() { Exact = true }).First).ToBeCheckedAsync();
        await page.Press("Lưu quyết định");
        await Expect(page.GetByText("Đã lưu quyết định")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SomebodyOfAnOrganisation_IsToldThatTheDeskIsNotTheirs()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync("cntt.hospital@hoaban.gov.vn", "/workspace");
        await page.GotoAsync("/desk");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Tài khoản này không được mở trang này");
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OfficerOfAnotherStep_SeesWhoseStepItIs()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Approver, planted.AtDesk);

        await Expect(page.GetByText("Bước này do người tiếp nhận làm.")).ToBeVisibleAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).CountAsync()).ShouldBe(
            0
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task NothingChosen_AndNobodyChosen_AreSaidPlainly()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(
            AccountRoles.Reception,
            $"/desk/queue/reception?text={planted.LookupCode}"
        );
        await page.Press("Tiếp nhận");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Chưa chọn hồ sơ nào");
        await page.ShouldReadWellAsync();
        await page.GetByLabel($"Chọn hồ sơ {planted.LookupCode}").CheckAsync();
        await page.Press("Giao");
        await Expect(page.Locator(".error-summary"))
            .ToContainTextAsync($"{planted.LookupCode}: Không tìm thấy chuyên viên đang hoạt động");
        await Expect(page.GetByLabel($"Chọn hồ sơ {planted.LookupCode}")).ToBeCheckedAsync();
        await page.GetByLabel("Giao cho chuyên viên")
            .SelectOptionAsync(DeskSite.Officer(AccountRoles.Verifier).Name);
        await page.Press("Giao");
        await Expect(page.GetByText("Đã giao 1 hồ sơ")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
