using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>S04: reception within the clock, and what the sender sees of it.</summary>
[Collection(nameof(DeskSite))]
public sealed class ReceptionTests(DeskSite site)
{
    [Fact]
    public async Task Queue_TwelveWaiting_StandByDueDateWithTheirSource()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = new List<Planted>();
        for (var place = 0; place < 12; place++)
        {
            var channel = place switch
            {
                3 => IntakeChannel.Interconnection,
                7 => IntakeChannel.Paper,
                _ => IntakeChannel.Online,
            };
            var (day, letter) = (Days(place), place == 5);
            planted.Add(
                await site.Plant.Async(
                    "cdc",
                    1 + place % 3,
                    DeskSite.Morning.AddHours(-2),
                    dossier =>
                    {
                        dossier.QueueAt = DeskSite.Morning.AddDays(day);
                        dossier.Channel = channel;
                        dossier.HasRevocationLetter = letter;
                    }
                )
            );
        }

        var page = await site.OpenAsync(
            AccountRoles.Reception,
            "/desk/queue/reception?text=kiem+soat"
        );
        await page.ShouldReadWellAsync();
        var codes = await page.Locator("tbody th[scope=row]").AllInnerTextsAsync();
        codes.ShouldBe(
            planted
                .Select((one, place) => (one.LookupCode, Day: Days(place)))
                .OrderBy(one => one.Day)
                .Select(one => one.LookupCode)
        );
        await Expect(Line(page, planted[3])).ToContainTextAsync("TRỤC LIÊN THÔNG");
        await Expect(Line(page, planted[7])).ToContainTextAsync("GIẤY");
        await Expect(Line(page, planted[0])).ToContainTextAsync("ONLINE");
        await Expect(Line(page, planted[5])).ToContainTextAsync("Có công văn thu hồi");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("12 hồ sơ");

        var export = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Xuất đúng danh sách này (.xlsx)" })
                .ClickAsync()
        );
        export.SuggestedFilename.ShouldBe("reception.xlsx");

        await page.GetByLabel("Chọn mọi hồ sơ trên trang").CheckAsync();
        await Expect(page.GetByText("Đã chọn 12:")).ToBeVisibleAsync();
        await page.Press("Tiếp nhận");
        await Expect(page.GetByText("Đã tiếp nhận 12 hồ sơ")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Receive_BeforeTwoHolidays_IsDueOnWednesdayAndTheSenderSeesIt(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("thpt2", 3, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk, scripts);
        await page.ShouldReadWellAsync(scripts);
        await page.Press("Tiếp nhận");
        await Expect(page.GetByText("Đã tiếp nhận hồ sơ, đồng hồ bắt đầu chạy")).ToBeVisibleAsync();
        await Expect(page.GetByText("Hẹn trả 06/05/2026 17:00")).ToBeVisibleAsync();
        await Expect(page.Locator(".clock")).ToContainTextAsync("Tiếp nhận 29/04/2026 09:00");
        await page.ShouldReadWellAsync(scripts);

        var sender = await site.OpenAsync(planted.SenderMailbox, planted.AtCounter, scripts);
        var main = sender.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("Đã tiếp nhận");
        await Expect(main).ToContainTextAsync("06/05/2026");
        await Expect(main).ToContainTextAsync(DeskSite.Officer(AccountRoles.Reception).Name);
        await sender.GotoAsync("/workspace/submitted");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("29/04/2026");
        await sender.Context.CloseAsync();
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Return_WithARemarkAtARow_PausesTheClockAndReachesTheSender(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("thpt2", 2, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, planted.AtDesk, scripts);
        await page.Press("Tiếp nhận");
        await page.GotoAsync($"{planted.AtDesk}/return");
        await page.GetByLabel("Ghi chú dòng 2").FillAsync("Chức vụ ghi sai");
        await page.Press("Gửi yêu cầu bổ sung");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Lý do là trường bắt buộc");
        await Expect(page.GetByLabel("Ghi chú dòng 2")).ToHaveValueAsync("Chức vụ ghi sai");
        await page.ShouldReadWellAsync(scripts);
        await page.GetByLabel("Nội dung cần bổ sung").FillAsync("Sửa chức vụ ở dòng 2");
        await page.Press("Gửi yêu cầu bổ sung");
        await Expect(page.GetByText("Đã gửi yêu cầu bổ sung; đồng hồ tạm dừng")).ToBeVisibleAsync();
        await Expect(page.GetByText("Đồng hồ tạm dừng", new() { Exact = true })).ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);

        var sender = await site.OpenAsync(planted.SenderMailbox, planted.AtCounter, scripts);
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Yêu cầu bổ sung");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Sửa chức vụ ở dòng 2");
        await sender.GotoAsync($"{planted.AtCounter}/rows");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Chức vụ ghi sai");
        (await site.MessagesAsync<RegistrationDb>(planted.SenderMailbox))
            .Count(mail => mail.Contains(planted.LookupCode) && mail.Contains("Phiếu yêu cầu"))
            .ShouldBe(1);
        await sender.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Refuse_WithReason_ClosesTheDossierAndTellsTheSender()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.Plant.Async("thpt2", 1, DeskSite.Morning.AddHours(-1));
        var page = await site.OpenAsync(AccountRoles.Reception, $"{planted.AtDesk}/refuse");
        await page.ShouldReadWellAsync();
        await page.Press("Từ chối hồ sơ");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Lý do là trường bắt buộc");
        await page.ShouldReadWellAsync();
        await page.GetByLabel("Lý do").FillAsync("Không đúng thẩm quyền");
        await page.Press("Từ chối hồ sơ");
        await Expect(page.GetByText("Đã từ chối hồ sơ và báo cho cơ quan gửi")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync();

        var sender = await site.OpenAsync(planted.SenderMailbox, planted.AtCounter);
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Từ chối xử lý");
        await Expect(sender.GetByRole(AriaRole.Main)).ToContainTextAsync("Không đúng thẩm quyền");
        await using var db = site.OpenDb();
        (await db.Dossiers.SingleAsync(row => row.Id == planted.Id)).Status.ShouldBe(
            DossierStatus.Refused
        );
        await sender.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    // Filed in another order than they are due.
    private static int Days(int place) => (place * 7 % 12) - 1;

    private static ILocator Line(IPage page, Planted planted) =>
        page.Locator("tbody tr", new() { HasText = planted.LookupCode });
}
