using AnTin.Registration.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Every page of the desk at both widths, in both languages, with nothing, with much and with a wrong address.</summary>
[Collection(nameof(DeskSite))]
public sealed class DeskPagesTests(DeskSite site)
{
    private static readonly string[] Lists =
    [
        "/desk",
        "/desk/queue/mine",
        "/desk/queue/reception",
        "/desk/queue/verification",
        "/desk/queue/approval",
        "/desk/queue/issuance",
        "/desk/queue/all",
        "/desk/queue/closed",
        "/desk/queue/all?text=khong-co-ho-so-nao",
        "/desk/certificates",
        "/desk/certificates?text=khong-co-ai",
    ];

    [Fact]
    public async Task Dossier_FromARowThatCannotBe_ShowsTheNearestOne()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 2, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk);
        foreach (
            var (from, rows) in new[]
            {
                ("2147483647", 1),
                ("-2147483648", 2),
                ("0", 2),
                ("99999999999999999999", 2),
            }
        )
        {
            var answer = await page.GotoAsync($"{planted.AtDesk}?from={from}");
            answer!.Status.ShouldBe(200, from);
            await Expect(page.Locator("table.people tbody tr")).ToHaveCountAsync(rows);
            (await page.Locator("a[href*='from=-']").CountAsync()).ShouldBe(0, from);
        }

        await page.Context.CloseAsync();
    }

    /// <summary>What waits for reception is reception's to refuse and return; others read it.</summary>
    [Theory]
    [InlineData(AccountRoles.Reception, 200)]
    [InlineData(AccountRoles.Verifier, 403)]
    [InlineData(AccountRoles.Approver, 403)]
    [InlineData(AccountRoles.Auditor, 403)]
    public async Task PagesOfActs_OpenToThoseWhoMayAct(AccountRoles role, int status)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(role, planted.AtDesk);
        foreach (var act in new[] { "refuse", "return" })
        {
            var answer = await page.GotoAsync($"{planted.AtDesk}/{act}");
            answer!.Status.ShouldBe(status, act);
        }

        await page.Context.CloseAsync();
    }

    /// <summary>A device is recorded by an operator or the verifier, as long as rows are being decided.</summary>
    [Theory]
    [InlineData(AccountRoles.Verifier, 200)]
    [InlineData(AccountRoles.Reception, 403)]
    [InlineData(AccountRoles.Approver, 403)]
    [InlineData(AccountRoles.Auditor, 403)]
    public async Task PageOfADevice_OpensToThoseWhoMayRecordIt(AccountRoles role, int status)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("hospital", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk);
        var device = $"{planted.AtDesk}/token/{await site.RowAsync(planted)}";
        (await page.GotoAsync(device))!.Status.ShouldBe(404);
        await page.GotoAsync(planted.AtDesk);
        await page.Press("Tiếp nhận");
        await page.Context.CloseAsync();

        page = await site.OpenAsync(role, planted.AtDesk);
        (await page.GotoAsync(device))!.Status.ShouldBe(status);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Lists_InBothLanguages_ReadWell(int width)
    {
        if (site.Browser is null)
        {
            return;
        }

        await site.Plant.Async("gdtx", 2, DeskSite.Morning.AddDays(-30));
        var page = await site.OpenAsync(AccountRoles.Reception, "/desk", width: width);
        foreach (var list in Lists)
        {
            await page.GotoAsync(list);
            await page.ShouldReadWellAsync();
        }

        await page.Press(page.GetByRole(AriaRole.Banner), "English");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        foreach (var list in new[] { "/desk", "/desk/queue/all", "/desk/certificates" })
        {
            await page.GotoAsync(list);
            await page.ShouldReadWellAsync();
        }

        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/desk/queue/nothing")]
    [InlineData("/desk/dossiers/00000000-0000-0000-0000-000000000001")]
    [InlineData("/desk/dossiers/00000000-0000-0000-0000-000000000001/return")]
    [InlineData("/desk/certificates/00AA")]
    public async Task UnknownAddress_IsSaidInTheDeskItself(string path)
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync(AccountRoles.Reception, "/desk");
        (await page.GotoAsync(path))!.Status.ShouldBe(404);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Không tìm thấy trang");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Về việc của tôi" }))
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ThousandRows_ArePagedVerifiedAndReturned()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("education", 1000);
        var page = await site.OpenAsync(AccountRoles.Verifier, planted.AtDesk);
        await Expect(page.GetByText("Dòng 1–50 trong 1000")).ToBeVisibleAsync();
        await page.GetByLabel("Chấp thuận", new() { Exact = true }).First.CheckAsync();
        await page.Press("Lưu và sang trang sau");
        await Expect(page.GetByText("Dòng 51–100 trong 1000")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 chấp thuận, 0 từ chối, 999 chưa quyết định."))
            .ToBeVisibleAsync();
        await page.GotoAsync($"{planted.AtDesk}/return");
        await page.GetByLabel("Nội dung cần bổ sung").FillAsync("Danh sách thiếu chức vụ");
        await page.GetByText("Ghi chú ở từng dòng").First.ClickAsync();
        await page.GetByLabel("Ghi chú dòng 1000", new() { Exact = true }).FillAsync("Thiếu");
        await page.Press("Gửi yêu cầu bổ sung");
        await Expect(page.GetByText("Đã gửi yêu cầu bổ sung; đồng hồ tạm dừng")).ToBeVisibleAsync();
        await page.GotoAsync($"{planted.AtDesk}?from=951");
        await Expect(page.Locator(".people tbody tr").Last).ToContainTextAsync("Thiếu");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task KeyboardAlone_ReceivesADossier()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("gdtx", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(
            AccountRoles.Reception,
            $"/desk/queue/reception?text={planted.LookupCode}"
        );
        await TabToAsync(page, planted.LookupCode);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldArriveAsync(planted.AtDesk);
        await TabToAsync(page, "Tiếp nhận");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Đã tiếp nhận hồ sơ")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string words)
    {
        for (var press = 0; press < 60; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.innerText") == words)
            {
                return;
            }
        }

        throw new ShouldAssertException($"The keyboard does not reach “{words}”.");
    }
}
