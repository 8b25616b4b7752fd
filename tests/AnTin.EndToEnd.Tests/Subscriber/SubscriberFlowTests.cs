using AnTin.CentralSigning.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Subscriber;

/// <summary>S07 as far as it goes without the phone, and S22, in a real browser.</summary>
public sealed class SubscriberFlowTests(SubscriberSite site) : IClassFixture<SubscriberSite>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(375, true)]
    [InlineData(1280, false)]
    public async Task Teacher_FromMailToSignedFile_Succeeds(int width, bool scripts)
    {
        if (!SubscriberSite.CanRun)
            return;
        var mailbox = $"teacher{width}{(scripts ? "js" : "plain")}@hoaban.edu.vn";
        var page = await site.OpenAsync(width, scripts);
        await ActivateAsync(page, mailbox, $"{width}-{scripts}", scripts: scripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Ký tài liệu PDF" }).ClickAsync();
        await site.LookAsync(page, $"{width}-{scripts}-4-upload", scripts);
        await page.ChooseFileAsync("Học bạ lớp 10A1.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: đặt vị trí chữ ký" })
            .ClickAsync();
        if (scripts)
        {
            await Expect(page.Locator("#placing")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await page.Locator(".placing-box").FocusAsync();
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("Shift+ArrowLeft");
            await Expect(page.Locator("[name='Input.Left']")).ToHaveValueAsync("362");
            await Expect(page.Locator("[name='Input.Bottom']")).ToHaveValueAsync("52");
        }
        else
        {
            await page.Locator("#place-BottomLeft").CheckAsync();
        }

        await site.LookAsync(page, $"{width}-{scripts}-5-place", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: xem lại và ký" })
            .ClickAsync();
        await site.LookAsync(page, $"{width}-{scripts}-6-confirm", scripts);
        await Expect(page.GetByText("Mức bảo đảm: SCAL1")).ToBeVisibleAsync();

        await page.GetByLabel("Mã PIN ký số").FillAsync("519283");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ký tài liệu" }).ClickAsync();
        await Expect(page.GetByText("Mã PIN không đúng. Còn 4 lần thử trước khi bị khóa.").First)
            .ToBeVisibleAsync();
        await site.LookAsync(page, $"{width}-{scripts}-7-wrong-pin", scripts);

        await page.GetByLabel("Mã PIN ký số").FillAsync(SigningWorld.Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ký tài liệu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã ký xong" }))
            .ToBeVisibleAsync();
        await site.LookAsync(page, $"{width}-{scripts}-8-done", scripts);
        await CheckFileAsync(page);

        await page.GotoAsync("/my");
        await Expect(page.GetByText("Học bạ lớp 10A1.pdf")).ToBeVisibleAsync();
        await site.LookAsync(page, $"{width}-{scripts}-9-home", scripts);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task CertificateThatIsNotTheirs_IsNotThere()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await site.OpenAsync(1280, scripts: true);
        await ActivateAsync(page, "teacherelsewhere@hoaban.edu.vn", "elsewhere");

        foreach (var act in new[] { "history", "stop", "change-pin", "pin" })
        {
            var answer = await page.GotoAsync($"/my/{act}/{Guid.CreateVersion7()}");
            answer!.Status.ShouldBe(404, act);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync("Không tìm thấy trang");
        }

        site.TakeComplaints().ShouldAllBe(complaint => complaint.Contains("404"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pin_LeftEmpty_IsAskedFor()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await site.OpenAsync();
        await ActivateAsync(page, "empty@hoaban.edu.vn", "empty");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đổi mã PIN" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi mã PIN" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nhập mã PIN");
        site.TakeComplaints().ShouldAllBe(complaint => complaint.Contains("422"));
    }

    [Fact]
    public async Task Teacher_StopsTheKey_CannotSignAnyMore()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await site.OpenAsync();
        await ActivateAsync(page, "stop@hoaban.edu.vn", "stop");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dừng khóa của tôi" }).ClickAsync();
        await site.LookAsync(page, "stop-4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng khóa ngay" }).ClickAsync();

        await Expect(page.GetByText("Đã dừng", new() { Exact = true })).ToBeVisibleAsync();
        await site.LookAsync(page, "stop-5-home");
        await page.GotoAsync("/my/sign");
        await Expect(page.GetByText("Không có chứng thư nào đang hoạt động.")).ToBeVisibleAsync();
        await site.LookAsync(page, "stop-6-sign");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Teacher_WithKeyboardAlone_SignsInEnglish()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await site.OpenAsync(language: "en");
        await ActivateAsync(page, "english@hoaban.edu.vn", "english", "Activate", english: true);
        await page.GotoAsync("/my/sign");
        await page.ChooseFileAsync("Report.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue: place the signature" })
            .FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#placing")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await site.LookAsync(page, "english-5-place");
        await page.Locator("[name='Input.Page']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Level of assurance: SCAL1")).ToBeVisibleAsync();
        await site.LookAsync(page, "english-6-confirm");
        await page.GetByLabel("Signing PIN").FocusAsync();
        await page.Keyboard.TypeAsync(SigningWorld.Pin);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Signed", Level = 1 }))
            .ToBeVisibleAsync();
        await page.GotoAsync("/my");
        await site.LookAsync(page, "english-9-home");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Link_UsedTwice_SaysWhenAndWhatToDo()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await site.OpenAsync();
        await ActivateAsync(page, "twice@hoaban.edu.vn", "twice");
        await page.GotoAsync(
            $"/my/activate/{await site.World.LastTokenAsync("activate", "twice@hoaban.edu.vn")}"
        );

        await Expect(page.GetByText("Liên kết này đã được dùng lúc 29/04/2026 09:00.").First)
            .ToBeVisibleAsync();
        await site.LookAsync(page, "twice-link");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Subscriber_ComesBackThroughTheMailbox_AndLeaves()
    {
        if (!SubscriberSite.CanRun)
            return;
        const string mailbox = "back@hoaban.edu.vn";
        var first = await site.OpenAsync();
        await ActivateAsync(first, mailbox, "back");
        var page = await site.OpenAsync(375);
        await page.GotoAsync("/my");
        await site.LookAsync(page, "back-1-sign-in");
        await page.GetByLabel("Hộp thư công vụ").FillAsync(mailbox);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi liên kết cho tôi" }).ClickAsync();
        await site.LookAsync(page, "back-2-sent");
        await page.GotoAsync($"/my/sign-in/{await site.World.LastTokenAsync("sign-in", mailbox)}");
        await site.LookAsync(page, "back-3-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào trang của tôi" }).ClickAsync();
        await Expect(
                page.GetByRole(
                    AriaRole.Heading,
                    new() { Name = "Chứng thư của bạn sẵn sàng để ký" }
                )
            )
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thoát" }).ClickAsync();
        await page.GotoAsync("/my");
        await Expect(page)
            .ToHaveURLAsync(
                new System.Text.RegularExpressions.Regex(
                    "/my/sign-in$",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        await page.Context.CloseAsync();
    }

    private async Task ActivateAsync(
        IPage page,
        string mailbox,
        string look,
        string heading = "Kích hoạt",
        bool english = false,
        bool scripts = true
    )
    {
        await site.World.BoundAsync(SigningWorld.Teacher with { Mailbox = mailbox });
        await page.GotoAsync(
            $"/my/activate/{await site.World.LastTokenAsync("activate", mailbox)}"
        );
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(heading);
        await site.LookAsync(page, $"{look}-1-activate", scripts);
        await page.GetByRole(
                AriaRole.Button,
                new() { Name = english ? "That is me, set the PIN" : "Đúng là tôi, đặt mã PIN" }
            )
            .ClickAsync();
        var set = page.GetByRole(
            AriaRole.Button,
            new() { Name = english ? "Set the PIN and activate" : "Đặt mã PIN và kích hoạt" }
        );
        await page.Locator("[name='Input.Pin']").FillAsync("123456");
        await page.Locator("[name='Input.PinAgain']").FillAsync("123456");
        await set.ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await site.LookAsync(page, $"{look}-2-weak-pin", scripts);
        await page.Locator("[name='Input.Pin']").FillAsync(SigningWorld.Pin);
        await page.Locator("[name='Input.PinAgain']").FillAsync(SigningWorld.Pin);
        await set.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await site.LookAsync(page, $"{look}-3-home", scripts);
    }

    private static async Task CheckFileAsync(IPage page)
    {
        var (name, said) = await page.AskOfSignedAsync("pdfsig", file => ["-nocert", file]);
        name.ShouldBe("Học bạ lớp 10A1.signed.pdf");
        said.ShouldContain("Signature is Valid.");
    }
}
