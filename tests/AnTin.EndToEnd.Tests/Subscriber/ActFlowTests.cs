using AnTin.CentralSigning.Tests.World;
using AnTin.Signatures.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Subscriber;

/// <summary>The acts of Decree 30/2020 with a centrally kept key, in a real browser.</summary>
public sealed class ActFlowTests(SubscriberSite site) : IClassFixture<SubscriberSite>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(375, true)]
    [InlineData(1280, false)]
    public async Task Opinion_ChosenInsteadOfTheUsualAct_IsBoundAndSigned(int width, bool scripts)
    {
        if (!SubscriberSite.CanRun)
            return;
        var look = $"act-{width}-{scripts}";
        var page = await UploadedAsync(
            $"opinion{width}{(scripts ? "js" : "plain")}@hoaban.edu.vn",
            width,
            scripts
        );
        await site.LookAsync(page, $"{look}-1-usual", scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Chọn việc ký khác" }).ClickAsync();
        await Expect(page.GetByLabel("Ký của người có thẩm quyền")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Ký của cơ quan, tổ chức")).ToHaveCountAsync(0);
        await site.LookAsync(page, $"{look}-2-acts", scripts);
        await page.GetByLabel("Cho ý kiến").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: đặt vị trí chữ ký" })
            .ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: xem lại và ký" })
            .ClickAsync();
        await Expect(page.GetByText("Cần nêu nội dung ý kiến.").First).ToBeVisibleAsync();
        site.TakeComplaints().ShouldAllBe(complaint => complaint.Contains("422"));
        await site.LookAsync(page, $"{look}-3-refused", scripts);
        await page.GetByLabel("Nội dung ý kiến").FillAsync("Đồng ý, đề nghị ban hành.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: xem lại và ký" })
            .ClickAsync();

        await Expect(page.GetByText("Cho ý kiến").First).ToBeVisibleAsync();
        await Expect(page.GetByText("đúng chỗ của việc này")).ToBeVisibleAsync();
        await site.LookAsync(page, $"{look}-4-confirm", scripts);
        await page.GetByLabel("Mã PIN ký số").FillAsync(SigningWorld.Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ký tài liệu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã ký xong" }))
            .ToBeVisibleAsync();
        var (_, text) = await page.AskOfSignedAsync("pdftotext", file => ["-layout", file, "-"]);
        text.ShouldContain("Đồng ý, đề nghị ban hành.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leader_WithARedPicture_IsRefusedWithTheArticle()
    {
        if (!SubscriberSite.CanRun)
            return;
        var page = await UploadedAsync("red@hoaban.edu.vn", 1280, scripts: false);
        await page.Locator("[name='Input.Picture']")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "dau.png",
                    MimeType = "image/png",
                    Buffer = TestPictures.Seal(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: xem lại và ký" })
            .ClickAsync();

        await Expect(page.Locator(".error-summary"))
            .ToContainTextAsync("Căn cứ: Nghị định 30/2020/NĐ-CP Phụ lục I");
        site.TakeComplaints().ShouldAllBe(complaint => complaint.Contains("422"));
        await page.Context.CloseAsync();
    }

    /// <summary>Activated, a document uploaded: the page of the place is open.</summary>
    private async Task<IPage> UploadedAsync(string mailbox, int width, bool scripts)
    {
        await site.World.ActivatedAsync(SigningWorld.Teacher with { Mailbox = mailbox });
        var page = await site.OpenAsync(width, scripts);
        await page.GotoAsync("/my/sign-in");
        await page.GetByLabel("Hộp thư công vụ").FillAsync(mailbox);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi liên kết cho tôi" }).ClickAsync();
        await page.GotoAsync($"/my/sign-in/{await site.World.LastTokenAsync("sign-in", mailbox)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào trang của tôi" }).ClickAsync();
        await page.GotoAsync("/my/sign");
        await page.ChooseFileAsync("Tờ trình.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục: đặt vị trí chữ ký" })
            .ClickAsync();
        return page;
    }
}
