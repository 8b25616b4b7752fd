using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.EndToEnd.Tests.WholeService;
using AnTin.Registration.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>An alarm is seen on every page by those who watch, and closed by an operator with what came of it.</summary>
[Collection(nameof(DeskSite))]
public sealed class AlarmTests(DeskSite site)
{
    private const string Note = "Bản sao lưu cũ được khôi phục nhầm; đã mở lại dòng";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Alarm_IsMarked_ClosedOnceWithANote_AndKept(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var number = await RaiseAsync();
        var page = await site.OpenAsync(AccountRoles.CaOperator, "/desk", scripts);
        await Mark(page, "1 báo động").ClickAsync();
        await page.ShouldArriveAsync("/desk/alarms");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 báo động chưa ai xem xong");
        await page.LookAsync(scripts, "alarms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi kết luận và đóng" }).ClickAsync();
        await page.ShouldArriveAsync($"/desk/alarms/{number}/close");
        await page.Press("Đóng báo động");
        await Expect(page.Locator(".error-summary"))
            .ToContainTextAsync("Ghi kết luận trước khi đóng báo động");
        await page.LookAsync(scripts, "alarm-close");

        var late = await site.OpenAsync(
            AccountRoles.CaOperator,
            $"/desk/alarms/{number}/close",
            scripts
        );
        await page.GetByLabel("Kết luận").FillAsync(Note);
        await page.Press("Đóng báo động");
        await Expect(page.GetByText($"Đã đóng báo động số {number}")).ToBeVisibleAsync();
        await Expect(Mark(page, "1 báo động")).ToHaveCountAsync(0);
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync(Note);
        await Expect(page.Locator("tbody tr").First)
            .ToContainTextAsync(DeskSite.Officer(AccountRoles.CaOperator).Mailbox);
        await page.LookAsync(scripts, "alarms-closed");

        await late.GetByLabel("Kết luận").FillAsync("Tôi đến sau");
        await late.Press("Đóng báo động");
        await Expect(late.Locator(".error-summary")).ToContainTextAsync("có người đã đóng trước");
        await Expect(late.GetByRole(AriaRole.Main)).ToContainTextAsync(Note);
        await page.Context.CloseAsync();
        await late.Context.CloseAsync();

        await using var authority = await OpenAsync();
        var record = await authority.Alarms.SingleAsync(one => one.Sequence == number);
        record.ClosedWhy.ShouldBe(Note);
        var line = await authority.AuditLog.SingleAsync(entry =>
            entry.Action == "alarm.close" && entry.Subject == record.Subject
        );
        line.Actor.ShouldBe(DeskSite.Officer(AccountRoles.CaOperator).Mailbox);
        line.Details!.ShouldContain(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Note)))
        );
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AccountRoles.Reception, 403, 403)]
    [InlineData(AccountRoles.Verifier, 403, 403)]
    [InlineData(AccountRoles.Auditor, 200, 403)]
    [InlineData(AccountRoles.Administrator, 200, 403)]
    public async Task Alarms_OpenByRole(AccountRoles role, int list, int close)
    {
        if (site.Browser is null)
        {
            return;
        }

        var number = await RaiseAsync();
        var page = await site.OpenAsync(role, "/desk");
        await Expect(Mark(page, "1 báo động")).ToHaveCountAsync(list == 200 ? 1 : 0);
        (await page.GotoAsync("/desk/alarms"))!.Status.ShouldBe(list);
        await Expect(page.GetByText("Ghi kết luận và đóng")).ToHaveCountAsync(0);
        (await page.GotoAsync($"/desk/alarms/{number}/close"))!.Status.ShouldBe(close);
        await page.Context.CloseAsync();
        await site.Get<AnTin.Authority.Issuance.Alarms>()
            .CloseAsync(number, "test", "xong", default);
    }

    [Fact]
    public async Task StoppedIssuance_IsMarked_WithWhoAndWhy()
    {
        if (site.Browser is null)
        {
            return;
        }

        var stop = site.Get<StopSwitch>();
        await stop.SetAsync(true, "vanhanh", "Nghi ngờ lộ khóa", default);
        try
        {
            var page = await site.OpenAsync(AccountRoles.Auditor, "/desk", width: 375);
            await Mark(page, "Đang dừng cấp").ClickAsync();
            await Expect(page.Locator(".notice.amber")).ToContainTextAsync("Nghi ngờ lộ khóa");
            await page.ShouldReadWellAsync();
            await page.Context.CloseAsync();
        }
        finally
        {
            await stop.SetAsync(false, "vanhanh", "Đã kiểm tra", default);
        }
    }

    private static ILocator Mark(IPage page, string words) =>
        page.GetByRole(AriaRole.Banner)
            .GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    private Task<AuthorityDb> OpenAsync() =>
        site.Get<IDbContextFactory<AuthorityDb>>().CreateDbContextAsync();

    private async Task<long> RaiseAsync()
    {
        await using var authority = await OpenAsync();
        var alarm = new AlarmRecord
        {
            Code = "AUT-ORDER-CHANGED",
            Subject = $"order/{Guid.CreateVersion7(DeskSite.Morning)}",
            Fact = "SubjectName",
            Vietnamese =
                "Dữ liệu đăng ký đã bị sửa sau khi phê duyệt; không có chứng thư nào được cấp.",
            English = "The registration data were changed after approval; nothing was issued.",
            RaisedAt = DeskSite.Morning,
            LastAt = DeskSite.Morning,
            Times = 1,
        };
        authority.Alarms.Add(alarm);
        await authority.SaveChangesAsync();
        return alarm.Sequence;
    }
}
