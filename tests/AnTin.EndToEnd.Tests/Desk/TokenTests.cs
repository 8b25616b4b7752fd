using System.Text.Json;
using System.Text.RegularExpressions;
using AnTin.EndToEnd.Tests.WholeService;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Orders;
using AnTin.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Rule T17 with tokens and without scripts: the desk hands out a file, the officer's machine signs it, the certificates are issued.</summary>
[Collection(nameof(DeskSite))]
public sealed partial class TokenTests(DeskSite site)
{
    private const string Ask = "Ký bằng thiết bị của tôi";
    private const string HandInVerification = "Nộp chữ ký và trình phê duyệt";
    private const string HandInApproval = "Nộp chữ ký phê duyệt";

    private static readonly string Verifier = DeskSite.Officer(AccountRoles.Verifier).Mailbox;
    private static readonly string Approver = DeskSite.Officer(AccountRoles.Approver).Mailbox;

    [Fact]
    public async Task T17_TwoOfficersWithTokens_WithoutScripts_TheCertificatesAreIssued()
    {
        if (site.Browser is null || SoftHsm.Library is null)
        {
            return;
        }

        using var verifier = await OfficersToken.CreateAsync(site.Clock);
        using var approver = await OfficersToken.CreateAsync(site.Clock);
        var planted = await site.ReceivedAsync("ptdtnt", 3, scripts: false);
        var page = await site.OpenAsync(Verifier, planted.AtDesk, scripts: false);
        await page.Press("Chấp thuận mọi dòng chưa quyết định (3)");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = Ask })).ToHaveCountAsync(0);
        await AdmitAsync(
            await verifier.RequestAsync(Verifier),
            await approver.RequestAsync(Approver)
        );

        await VerifyAsync(page, planted, verifier, approver);
        await page.Context.CloseAsync();
        await ApproveAsync(planted, approver);
        await IssuedAsync(planted);
        site.Complaints.ShouldBeEmpty();
    }

    /// <summary>The file itself, another officer's signature, then the right one, pressed twice.</summary>
    private static async Task VerifyAsync(
        IPage page,
        Planted planted,
        OfficersToken own,
        OfficersToken other
    )
    {
        await page.GotoAsync(planted.AtDesk);
        await page.Press(Ask);
        await page.LookAsync(false, "token-verify");
        var file = await page.DownloadAsync(Button(page, "Tải tệp cần ký"));
        file.Name.ShouldBe($"{planted.LookupCode}-verification.json");

        await HandInAsync(page, file.Bytes, HandInVerification);
        await Expect(page.Locator(".error-summary"))
            .ToContainTextAsync("Tệp này không phải tệp chữ ký");
        await page.LookAsync(false, "token-wrong");
        await HandInAsync(page, await other.SignAsync(file.Bytes), HandInVerification);
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("cán bộ khác");
        await page.SetInputFilesAsync("#Token_Answer", Named(await own.SignAsync(file.Bytes)));
        await Button(page, HandInVerification).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(OnceOrTold());

        await page.GotoAsync(planted.AtDesk);
        await Expect(page.GetByText("Chờ phê duyệt", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".timeline li", new() { HasText = "Chấp thuận 3, từ chối 0" }))
            .ToHaveCountAsync(1);
    }

    /// <summary>With scripts, one row left out; the page that was left open hands the same signature in again.</summary>
    private async Task ApproveAsync(Planted planted, OfficersToken own)
    {
        var page = await site.OpenAsync(Approver, planted.AtDesk, width: 375);
        await page.LeaveOutAsync(2, "Đã chuyển công tác");
        await page.Press(Ask);
        await page.ShouldReadWellAsync();
        await page.LookAsync("token-approve");
        await Expect(page.Locator(".notice").First).ToContainTextAsync("Đã chuyển công tác");
        var file = await page.DownloadAsync(Button(page, "Tải tệp cần ký"));
        await page.GetByText("Ký bằng công cụ khác").ClickAsync();
        await page.ShouldReadWellAsync();
        var text = await page.DownloadAsync(Button(page, "Tải nội dung ký"));
        DecisionFile.TryRead(file.Bytes, out var decision, out _).ShouldBeTrue();
        decision!.Orders.Count.ShouldBe(2);
        decision.Statement().VerifierId.ShouldBe(Verifier);
        text.Bytes.ShouldBe(decision.Statement().Octets());
        var answer = await own.SignAsync(file.Bytes);
        var fields = await FieldsAsync(page);

        await page.SetInputFilesAsync("#Token_Answer", Named(answer));
        await page.Press(HandInApproval);
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Duyệt 2, từ chối 1");

        var again = await page.APIRequest.PostAsync(
            $"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}{planted.AtDesk}?handler=tokenSign",
            new() { Multipart = Form(page, fields, answer) }
        );
        again.Status.ShouldBe(422);
        (await again.TextAsync()).ShouldContain("đã được ghi nhận; không cần ký lại");
        await page.GotoAsync("/desk/passkeys");
        await Expect(page.GetByText("Thiết bị ký có chứng thư")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>Whichever of the two presses the browser shows.</summary>
    [GeneratedRegex(
        "Đã ký và trình phê duyệt|đã được ghi nhận; không cần ký lại",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OnceOrTold();

    private Task AdmitAsync(params string[] lines) =>
        site.ConductAsync(
            $$"""
            { "ceremony": "tokens-1", "purpose": "tests", "host": "desk.test", "organisation": "Tỉnh Hoa Ban",
              "officerTokens": [ {{string.Join(',', lines)}} ] }
            """
        );

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static FilePayload Named(byte[] bytes) =>
        new()
        {
            Name = "answer.json",
            MimeType = "application/json",
            Buffer = bytes,
        };

    private static async Task HandInAsync(IPage page, byte[] answer, string button)
    {
        await page.SetInputFilesAsync("#Token_Answer", Named(answer));
        await page.Press(button);
    }

    private static async Task<Dictionary<string, string>> FieldsAsync(IPage page)
    {
        var pairs = await page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelector('form[action*=tokenSign]').elements]
              .filter(one => one.type === 'hidden').map(one => [one.name, one.value]))
            """
        );
        return JsonSerializer
            .Deserialize<string[][]>(pairs)!
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    private static IFormData Form(IPage page, Dictionary<string, string> fields, byte[] answer)
    {
        var form = page.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
        {
            form.Append(name, value);
        }

        form.Append("Token.Answer", Named(answer));
        return form;
    }

    private async Task IssuedAsync(Planted planted)
    {
        await Eventually.HoldsAsync(
            async () =>
            {
                await using var look = site.OpenDb();
                return await look.Orders.CountAsync(order =>
                        order.DossierId == planted.Id && order.State == OrderState.Issued
                    ) == 2;
            },
            "two certificates",
            TimeSpan.FromMinutes(2)
        );
    }
}
