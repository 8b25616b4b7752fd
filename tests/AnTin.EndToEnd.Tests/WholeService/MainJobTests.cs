using System.Text.RegularExpressions;
using AnTin.CentralSigning.Tests.World;
using AnTin.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>
/// S01, S02, S05 to S07 and the good half of S18 in one go, against the real process: a school registers, thirty teachers
/// get certificates, one of them signs, anybody checks.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed partial class MainJobTests(WholeSite site)
{
    private const string Mailbox = "tthoa.thpt1@hoaban.edu.vn";
    private const string Password = "hoa ban nở trắng 2026";
    private const string School = "TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN";
    private const string Phone = "0900 000 077";

    [Fact]
    public async Task School_FromRegistrationToACheckedSignature()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await RegisterAsync(page);
        var school = new SchoolSteps(site.Demo, page);
        await school.SignInAsync(Mailbox, Password);
        await page.ShouldArriveAsync("/workspace");
        await page.LookAsync("school-1-workspace");
        await FileAsync(page, school);
        var code = await school.LookupCodeAsync();
        await PublicStatusAsync(code, "đang được xử lý");
        await new DeskSteps(site).DecideAsync(code);
        var teacher = await IssuedAsync(page, school, code);
        var signed = await SignAsync(teacher);
        await CheckEverywhereAsync(signed);
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    private async Task RegisterAsync(IPage page)
    {
        await page.GotoAsync("/account/register");
        await page.Press("Tìm theo phân cấp");
        string[] levels = ["ỦY BAN NHÂN DÂN TỈNH HOA BAN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", School];
        for (var level = 1; level <= levels.Length; level++)
        {
            await page.GetByLabel($"Tổ chức cấp {level}").SelectOptionAsync(levels[level - 1]);
            await Expect(page.GetByText("Đang chọn:")).ToContainTextAsync(levels[level - 1]);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Chọn tổ chức" }).ClickAsync();
        await page.FillAllAsync(
            ("Họ và tên", "Trần Thị Hoa"),
            ("Số điện thoại", "0900 000 076"),
            ("Email", Mailbox),
            ("Mật khẩu", Password),
            ("Xác nhận mật khẩu", Password)
        );
        await page.GetByLabel("Tôi cam kết các thông tin đăng ký trên là chính xác").CheckAsync();
        await page.LookAsync("register-1-form");
        await page.Press("Đăng ký");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Kiểm tra hộp thư để xác nhận");
        await new SchoolSteps(site.Demo, page).SignInAsync(Mailbox, Password);
        await Expect(page.GetByText("Tài khoản đang chờ xác nhận email").First).ToBeVisibleAsync();
        var mail = await site.Demo.AwaitMessageAsync(Mailbox, one => Link().IsMatch(one.Text));
        mail.From.ShouldContain("vgca-noreply");
        mail.Text.ShouldContain(string.Join("; ", levels));
        await page.GotoAsync(Link().Match(mail.Text).Value);
        await page.Press("Xác nhận email");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Đã xác nhận email, tài khoản hoạt động");
    }

    private async Task FileAsync(IPage page, SchoolSteps school)
    {
        await school.OpenDossierAsync(30);
        await page.LookAsync("school-2-dossier");
        await school.FillReceiverAsync(Mailbox, Phone);
        await school.CheckWorkbookAsync(site.Demo.PathOf("excelFaultySchool1"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("4 dòng cần sửa trước khi nộp");
        await Expect(page.GetByText("Hợp lệ (26)")).ToBeVisibleAsync();
        foreach (var row in new[] { 7, 12, 19, 25 })
        {
            await Expect(page.Locator($"#row-{row} .wrong-cell").First).ToBeVisibleAsync();
        }

        await page.LookAsync("school-3-faulty");
        await school.ImportAsync(site.Demo.PathOf("excelGoodSchool1"), 30);
        await page.LookAsync("school-4-rows");
        var letter = await school.ExportAsync("01/CV-THPT1");
        var text = await OutsideTool.RunAsync("pdftotext", "-layout", letter, "-");
        Whitespace().Replace(text.Output, " ").ShouldContain("sử dụng giải pháp ký số tập trung");
        var signed = await site.Demo.SignAsync(
            letter,
            site.Demo.PathOf("organisationPkcs12School1")
        );
        await school.AttachAsync(signed);
        await Expect(page.GetByText($"Văn bản/Hồ sơ ký số hợp lệ Ký bởi: {School}"))
            .ToBeVisibleAsync();
        await page.LookAsync("school-5-letter");
        await page.GotoAsync($"{school.Home}/submit");
        await page.LookAsync("school-6-submit");
        await school.SubmitAsync();
        await Expect(page.GetByText("Chờ tiếp nhận", new() { Exact = true }).First)
            .ToBeVisibleAsync();
        await page.LookAsync("school-7-submitted");
        await ReceiptAsync(page, school);
    }

    private async Task ReceiptAsync(IPage page, SchoolSteps school)
    {
        var code = await school.LookupCodeAsync();
        var receipt = await page.APIRequest.GetAsync(
            new Uri(site.Demo.Address, $"{school.Home}/receipt").AbsoluteUri
        );
        var file = site.Demo.Scratch("receipt.pdf");
        await File.WriteAllBytesAsync(file, await receipt.BodyAsync());
        (await OutsideTool.RunAsync("pdftotext", file, "-")).Output.ShouldContain(code);
        await ScannedAsync(file, code);
        await page.GotoAsync("/workspace/dossiers");
        (await page.GetByRole(AriaRole.Main).TextContentAsync())!.ShouldNotContain(code);
        await page.GotoAsync("/workspace/submitted");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(code);
    }

    /// <summary>A telephone's camera before the printed QR: an address of this service that shows the dossier.</summary>
    private async Task ScannedAsync(string receipt, string code)
    {
        if (!OutsideTool.Exists("zbarimg"))
        {
            return;
        }

        var picture = site.Demo.Scratch("receipt");
        await OutsideTool.RunAsync(
            "pdftoppm",
            "-r",
            "150",
            "-png",
            "-singlefile",
            receipt,
            picture
        );
        var scanned = await OutsideTool.RunAsync("zbarimg", "--quiet", "--raw", picture + ".png");
        var address = new Uri(scanned.Output.Trim());
        address.Authority.ShouldBe(site.Demo.Address.Authority);
        var page = await site.OpenAsync(width: 375);
        await page.GotoAsync(address.AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(code);
        await page.Context.CloseAsync();
    }

    private async Task PublicStatusAsync(string code, string words)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"/lookup?code={code}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(words);
        (await page.GetByRole(AriaRole.Main).TextContentAsync())!.ShouldNotContain("Hoa Ban");
        await page.Context.CloseAsync();
    }

    /// <summary>Thirty certificates, thirty mails, one notice each; returns the mailbox of one teacher.</summary>
    private async Task<string> IssuedAsync(IPage page, SchoolSteps school, string code)
    {
        await Eventually.HoldsAsync(
            async () =>
            {
                await page.GotoAsync(school.Home);
                return await page.GetByText("Đã giải quyết", new() { Exact = true }).CountAsync()
                    > 0;
            },
            "the dossier to be settled",
            TimeSpan.FromMinutes(2)
        );
        await page.LookAsync("school-8-settled");
        await PublicStatusAsync(code, "đã giải quyết xong");
        await page.GotoAsync($"{school.Home}/rows");
        var mailboxes = Mailboxes()
            .Matches((await page.GetByRole(AriaRole.Main).TextContentAsync())!)
            .Select(match => match.Value)
            .ToList();
        mailboxes.Distinct(StringComparer.Ordinal).Count().ShouldBe(30);
        foreach (var mailbox in mailboxes)
        {
            await site.Demo.AwaitMessageAsync(mailbox, one => one.Text.Contains("/my/activate/"));
            (await site.Demo.InboxAsync(mailbox)).Count.ShouldBe(1, mailbox);
        }

        (
            await site.Demo.AwaitMessageAsync(Mailbox, one => one.Subject.Contains("Kết quả"))
        ).Text.ShouldContain("30 chứng thư số được cấp");
        var sms = await site.Demo.AwaitMessageAsync("84900000077", one => one.IsSms);
        sms.Text.ShouldContain(code);
        await page.GotoAsync("/workspace/certificates");
        await page.LookAsync("school-9-certificates");
        return mailboxes[0];
    }

    private async Task<string> SignAsync(string mailbox)
    {
        var page = await site.OpenAsync();
        var teacher = new SubscriberSteps(site.Demo, page);
        await teacher.ActivateAsync(mailbox);
        var signed = await teacher.SignAsync(SamplePdf.TwoPages());
        await page.Context.CloseAsync();
        return signed;
    }

    private async Task CheckEverywhereAsync(string signed)
    {
        var verdict = await site.Demo.RunAsync(
            "verify",
            signed,
            "--trust",
            site.Demo.PathOf("root")
        );
        verdict.ExitCode.ShouldBe(0, verdict.Both);
        (await OutsideTool.RunAsync("pdfsig", "-nocert", signed)).Output.ShouldContain(
            "Signature is Valid."
        );
        (await OutsideTool.RunAsync("qpdf", "--check", signed)).ExitCode.ShouldBe(0);
        await RespondersSayGoodAsync();
        var page = await site.OpenAsync();
        await page.GotoAsync("/verify");
        await page.SetInputFilesAsync("#Upload", signed);
        await page.Press("Kiểm tra");
        await Expect(page.Locator(".verdict.ok")).ToContainTextAsync("nội dung còn nguyên vẹn");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(School);
        await page.LookAsync("check-1-good");
        await page.Context.CloseAsync();
    }

    /// <summary>OpenSSL asks the responder about a person of the demo.</summary>
    private async Task RespondersSayGoodAsync()
    {
        var answer = await OutsideTool.RunAsync(
            "openssl",
            "ocsp",
            "-issuer",
            site.Demo.PathOf("stateCa"),
            "-cert",
            site.Demo.PathOf("activePerson"),
            "-url",
            site.Demo.Door("ocsp"),
            "-CAfile",
            site.Demo.PathOf("chain")
        );
        answer.Both.ShouldContain("Response verify OK");
        answer.Both.ShouldContain(": good");
    }

    [GeneratedRegex(@"/account/confirm\?token=[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[a-z]+\d+@hoaban\.edu\.vn", RegexOptions.None, 1000)]
    private static partial Regex Mailboxes();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Whitespace();
}
