using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>S01: a school's IT officer registers the organisation's account.</summary>
[Collection(nameof(CounterSite))]
public sealed class RegisterTests(CounterSite site)
{
    [Theory]
    [InlineData(1280, true, "Bệnh viện Đa khoa tỉnh", "bvdk@hoaban.gov.vn")]
    [InlineData(375, false, "Trung tâm Kiểm soát bệnh tật", "ksbt@hoaban.gov.vn")]
    public async Task Officer_RegistersConfirmsAndSignsIn(
        int width,
        bool scripts,
        string organisation,
        string mailbox
    )
    {
        if (site.Browser is null)
        {
            return;
        }
        var page = await site.OpenAsync(width, scripts);
        await page.GotoAsync("/account/register");
        await page.Press("Đăng ký");
        foreach (
            var text in new[]
            {
                "Cơ quan, tổ chức là trường bắt buộc",
                "Họ và tên là trường bắt buộc",
                "Số điện thoại là trường bắt buộc",
                "Bạn hãy nhập mật khẩu người dùng",
            }
        )
        {
            await Expect(page.Locator(".field-error", new() { HasText = text }).First)
                .ToBeVisibleAsync();
        }
        await page.ShouldReadWellAsync(scripts);

        await page.GetByLabel("Họ và tên").FillAsync("Lò Thị Mây");
        await page.Press("Tìm theo phân cấp");
        await ChooseAsync(page, scripts, "Ủy ban nhân dân tỉnh Hoa Ban", "Sở Y tế", organisation);
        await page.ShouldReadWellAsync(scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Chọn tổ chức" }).ClickAsync();
        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("Lò Thị Mây");
        await Expect(page.Locator("#chosen-organisation"))
            .ToHaveTextAsync(
                $"ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ Y TẾ; {organisation.ToUpper(new("vi-VN"))}"
            );

        await FillAsync(page, "ai-do@gmail.com");
        await page.Press("Đăng ký");
        await Expect(page.Locator("#Input_Mailbox-error")).ToContainTextAsync("gmail.com");
        await page.ShouldReadWellAsync(scripts);

        await FillAsync(page, mailbox);
        await page.Press("Đăng ký");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Kiểm tra hộp thư để xác nhận");
        var mail = await site.LastMailAsync(mailbox);
        mail.ShouldContain(
            $"ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ Y TẾ; {organisation.ToUpper(new("vi-VN"))}"
        );

        await SignInAsync(page, mailbox);
        await Expect(page.GetByText("Tài khoản đang chờ xác nhận email").First).ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);

        await page.GotoAsync(await site.LastLinkAsync(mailbox));
        await page.Press("Xác nhận email");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Đã xác nhận email, tài khoản hoạt động");
        await SignInAsync(page, mailbox);
        await page.ShouldArriveAsync("/workspace");
        if (width > 800)
        {
            foreach (
                var entry in new[]
                {
                    "Bảng thống kê",
                    "Hồ sơ đi",
                    "Hồ sơ đã nộp",
                    "Hồ sơ đã hoàn thành",
                    "Văn bản đi tất cả",
                    "Chứng thư số",
                    "Thống kê báo cáo",
                    "Quản trị",
                }
            )
            {
                await Expect(
                        page.Locator(".bar-wide")
                            .GetByRole(AriaRole.Link, new() { Name = entry, Exact = true })
                    )
                    .ToBeVisibleAsync();
            }
        }
        await page.ShouldReadWellAsync(scripts);
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(IPage page, bool scripts, params string[] levels)
    {
        for (var level = 1; level <= levels.Length; level++)
        {
            await page.GetByLabel($"Tổ chức cấp {level}").SelectOptionAsync(levels[level - 1]);
            if (!scripts)
            {
                await page.Press("Xem cấp dưới");
            }
        }
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Chọn tổ chức" }))
            .ToBeVisibleAsync();
        await Expect(page.GetByText("Đang chọn:"))
            .ToContainTextAsync(levels[^1].ToUpper(new("vi-VN")));
    }

    private static async Task FillAsync(IPage page, string mailbox)
    {
        await page.FillAllAsync(
            ("Số điện thoại", "0900 000 002"),
            ("Email", mailbox),
            ("Mật khẩu", CounterSite.Password),
            ("Xác nhận mật khẩu", CounterSite.Password)
        );
        await page.GetByLabel("Tôi cam kết các thông tin đăng ký trên là chính xác").CheckAsync();
    }

    private static async Task SignInAsync(IPage page, string mailbox)
    {
        await page.GotoAsync("/account/login");
        await page.FillAllAsync(("Email", mailbox), ("Mật khẩu", CounterSite.Password));
        await page.Press("Đăng nhập");
    }
}
