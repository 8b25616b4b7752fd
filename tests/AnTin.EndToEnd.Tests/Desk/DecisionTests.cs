using AnTin.CentralSigning.Database;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Server.Demo;
using AnTin.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>S05 and S06: thirty rows, two refused, two officers, twenty-eight certificates.</summary>
[Collection(nameof(DeskSite))]
public sealed class DecisionTests(DeskSite site)
{
    private static readonly DemoOfficer Both = DeskSite.VerifierAndApprover;

    [Fact]
    public async Task ThirtyRows_TwoRefused_FourEyes_TwentyEightCertificates()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 30);
        var before = await CountersAsync();

        var page = await site.OpenAsync(Both.Mailbox, planted.AtDesk);
        await VerifyAsync(page);
        await page.GotoAsync(planted.AtDesk);
        await Expect(page.Locator(".notice.amber"))
            .ToContainTextAsync(
                "Người đã tiếp nhận hoặc thẩm định không được phê duyệt chính hồ sơ này"
            );
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();

        await ApproveAsync(planted);
        await IssuedAsync(planted);
        (await CountersAsync()).ShouldBe((before.Submitted, before.Settled + 1));
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task OneRow_WithoutScripts_IsDecidedAndSigned()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 1, false);
        var page = await site.OpenAsync(AccountRoles.Verifier, planted.AtDesk, false);
        await page.Locator("input[value=accept]").CheckAsync();
        await page.Press("Lưu quyết định");
        await page.GetByLabel("Mã PIN khóa ký của bạn")
            .FillAsync(DeskSite.Officer(AccountRoles.Verifier).Pin);
        await page.Press("Ký và trình phê duyệt");
        await Expect(page.GetByText("Chờ phê duyệt", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Approver_RefusesOneRow_TheOthersAreIssued(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 3, scripts);
        var page = await site.OpenAsync(Both.Mailbox, planted.AtDesk, scripts);
        await page.Press("Chấp thuận mọi dòng chưa quyết định (3)");
        await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync(Both.Pin);
        await page.Press("Ký và trình phê duyệt");
        await page.Context.CloseAsync();

        page = await site.OpenAsync(AccountRoles.Approver, planted.AtDesk, scripts);
        await page.LeaveOutAsync(2, "Đã chuyển công tác");
        await page.ShouldReadWellAsync(scripts);
        await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync("000000");
        await page.Press("Ký phê duyệt");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Mã PIN không đúng");
        await Expect(page.Row(2).GetByRole(AriaRole.Combobox))
            .ToHaveValueAsync("Đã chuyển công tác");
        await page.GetByLabel("Mã PIN khóa ký của bạn")
            .FillAsync(DeskSite.Officer(AccountRoles.Approver).Pin);
        await page.Press("Ký phê duyệt");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Duyệt 2, từ chối 1");
        await Expect(page.Row(2)).ToContainTextAsync("Đã chuyển công tác");
        await page.Context.CloseAsync();
    }

    private static async Task VerifyAsync(IPage page)
    {
        await Expect(page.GetByText("Chức vụ có thể có thẩm quyền")).ToBeVisibleAsync();
        foreach (var row in new[] { 2, 17 })
        {
            await page.Row(row).GetByLabel("Từ chối", new() { Exact = true }).CheckAsync();
        }

        await page.Press("Lưu quyết định");
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(2);
        await Expect(page.Row(17).Locator(".field-error")).ToBeVisibleAsync();
        await Expect(page.Row(17).GetByLabel("Từ chối", new() { Exact = true })).ToBeCheckedAsync();
        await page.ShouldReadWellAsync();
        await page.Row(2).GetByRole(AriaRole.Combobox).FillAsync("Là người có thẩm quyền");
        await page.Row(17).GetByRole(AriaRole.Combobox).FillAsync("Sai đơn vị công tác");
        await page.Press("Lưu quyết định");
        await Expect(page.GetByText("0 chấp thuận, 2 từ chối, 28 chưa quyết định."))
            .ToBeVisibleAsync();
        await page.Press("Chấp thuận mọi dòng chưa quyết định (28)");
        await Expect(page.GetByText("28 chấp thuận, 2 từ chối, 0 chưa quyết định."))
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync("000000");
        await page.Press("Ký và trình phê duyệt");
        await Expect(page.Locator(".error-summary"))
            .ToContainTextAsync("Mã PIN không đúng; còn 4 lần thử.");
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        await page.ShouldReadWellAsync();
        await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync(Both.Pin);
        await page.Press("Ký và trình phê duyệt");
        await Expect(page.GetByText("Đã ký và trình phê duyệt")).ToBeVisibleAsync();
    }

    private async Task ApproveAsync(Planted planted)
    {
        var page = await site.OpenAsync(AccountRoles.Approver, planted.AtDesk);
        await Expect(page.GetByText("28 yêu cầu chờ bạn phê duyệt")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.GetByLabel("Mã PIN khóa ký của bạn")
            .FillAsync(DeskSite.Officer(AccountRoles.Approver).Pin);
        await page.Press("Ký phê duyệt");
        await Expect(page.GetByText("Đã ký phê duyệt; hệ thống đang cấp chứng thư"))
            .ToBeVisibleAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Duyệt 28, từ chối 2");
        await page.Context.CloseAsync();
        await using var db = site.OpenDb();
        var orders = await db.Orders.Where(order => order.DossierId == planted.Id).ToListAsync();
        orders.Count.ShouldBe(28);
        orders.ShouldAllBe(order => order.Verification != null && order.Approval != null);
        (
            await db.AuditLog.CountAsync(entry =>
                entry.Action == "dossier.Approved" && entry.Subject == $"dossier/{planted.Id}"
            )
        ).ShouldBe(1);
    }

    private async Task IssuedAsync(Planted planted)
    {
        var page = await site.OpenAsync(Both.Mailbox, planted.AtDesk);
        await Eventually.HoldsAsync(
            async () =>
            {
                await page.GotoAsync(planted.AtDesk);
                return await page.GetByText("Đã giải quyết", new() { Exact = true }).CountAsync()
                    > 0;
            },
            "the dossier to be settled",
            TimeSpan.FromMinutes(2)
        );
        await Expect(page.Locator(".clock"))
            .ToContainTextAsync("28 chứng thư đã cấp, 2 dòng bị từ chối.");
        await page.ShouldReadWellAsync();
        var person = await page.Row(1).Locator("th > span").InnerTextAsync();
        await page.Row(1).Locator("a.serial").ClickAsync();
        var main = page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("Hoạt động");
        await Expect(main).ToContainTextAsync("PERSON_5Y");
        await Expect(main)
            .ToContainTextAsync(
                $"CN={person.Split('\n')[0]}, L=Hoa Ban, OU=TRƯỜNG PHỔ THÔNG DÂN TỘC NỘI TRÚ TỈNH, OU=SỞ GIÁO DỤC VÀ ĐÀO TẠO, O=ỦY BAN NHÂN DÂN TỈNH HOA BAN, C=VN"
            );
        await page.ShouldReadWellAsync();
        await page.GotoAsync("/desk/certificates");
        await Expect(main).ToContainTextAsync("Hoạt động");
        await page.ShouldReadWellAsync();
        await page.SetViewportSizeAsync(375, 900);
        await page.ShouldReadWellAsync();
        await NoticesAsync(planted);
        await RefusedRowsAsync(planted);
        await page.Context.CloseAsync();
    }

    private async Task NoticesAsync(Planted planted)
    {
        await using var db = site.OpenDb();
        var rows = await db.Requests.Where(row => row.DossierId == planted.Id).ToListAsync();
        foreach (var row in rows)
        {
            var mails = await site.MessagesAsync<SigningDb>(row.Mailbox);
            mails.Count.ShouldBe(row.Status == RowStatus.Issued ? 1 : 0, row.Mailbox);
            mails.ShouldAllBe(mail => mail.Contains("/my/activate/"));
        }

        (await site.MessagesAsync<RegistrationDb>(planted.SenderMailbox)).ShouldContain(mail =>
            mail.Contains("28 chứng thư số được cấp")
        );
        (await site.MessagesAsync<RegistrationDb>("84900000099")).ShouldContain(sms =>
            sms.Contains(planted.LookupCode)
        );
    }

    private async Task RefusedRowsAsync(Planted planted)
    {
        var sender = await site.OpenAsync(planted.SenderMailbox, $"{planted.AtCounter}/rows");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Sai đơn vị công tác");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Là người có thẩm quyền");
        await sender.Context.CloseAsync();
    }

    private async Task<(long Submitted, long Settled)> CountersAsync()
    {
        await using var db = site.OpenDb();
        var counters = await db.Counters.ToDictionaryAsync(row => row.Name, row => row.Value);
        return (
            counters.GetValueOrDefault(Registration.Workspace.Counter.Submitted),
            counters.GetValueOrDefault(Registration.Workspace.Counter.Settled)
        );
    }
}
