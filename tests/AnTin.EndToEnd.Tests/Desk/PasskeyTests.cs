using AnTin.EndToEnd.Tests.WholeService;
using AnTin.Registration.Accounts;
using AnTin.Registration.Orders;
using AnTin.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Rule T17 in a real browser: two officers, two passkeys, a ceremony between, and the certificate.</summary>
[Collection(nameof(DeskSite))]
public sealed class PasskeyTests(DeskSite site)
{
    private const string Sign = "Ký bằng khóa truy cập (passkey)";

    [Fact]
    public async Task T17_TwoOfficersWithPasskeys_VerifyAndApprove_TheCertificateIsIssued()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 3);
        var approverMailbox = DeskSite.Officer(AccountRoles.Approver).Mailbox;
        var (verifier, verifierKey) = await WithPasskeyAsync(DeskSite.VerifierAndApprover.Mailbox);
        var (approver, approverKey) = await WithPasskeyAsync(approverMailbox);
        await verifier.GotoAsync(planted.AtDesk);
        await verifier.Press("Chấp thuận mọi dòng chưa quyết định (3)");
        await Expect(verifier.GetByRole(AriaRole.Button, new() { Name = Sign }))
            .ToHaveCountAsync(0);
        await AdmitAsync(verifier, approver);

        await verifier.GotoAsync(planted.AtDesk);
        await verifier.GetByLabel("Mã PIN khóa ký của bạn").FillAsync("12");
        await AnswersAsync(verifier, verifierKey, false);
        await verifier.Press(Sign);
        await Expect(verifier.Locator("[data-passkey-part] [role=alert]"))
            .ToContainTextAsync("Chưa ký: đã hủy");
        await Expect(verifier.GetByLabel("Mã PIN khóa ký của bạn")).ToHaveValueAsync("12");
        await verifier.LookAsync("passkey-verify");
        await AnswersAsync(verifier, verifierKey, true);
        await verifier.Press(Sign);
        await Expect(verifier.GetByText("Đã ký và trình phê duyệt")).ToBeVisibleAsync();
        await Expect(verifier.Locator(".notice.amber"))
            .ToContainTextAsync("không được phê duyệt chính hồ sơ này");

        await approver.GotoAsync(planted.AtDesk);
        await approver.ShouldReadWellAsync();
        await approver.LeaveOutAsync(2, "Đã chuyển công tác");
        await approver.Press(Sign);
        await Expect(approver.Locator(".timeline")).ToContainTextAsync("Duyệt 2, từ chối 1");
        await IssuedAsync(planted);
        await verifier.Context.CloseAsync();
        await approver.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    /// <summary>An officer at the desk by its name, with a passkey of the browser's own authenticator, registered and waiting.</summary>
    private async Task<(IPage Page, (ICDPSession Session, string Id) Key)> WithPasskeyAsync(
        string mailbox
    )
    {
        var page = await site.OpenAsync(mailbox, "/desk/passkeys", address: site.Origin);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync("/desk/passkeys");
        await page.GetByLabel("Tên để bạn nhận ra").FillAsync("Khóa thử");
        await page.Press("Tạo khóa truy cập");
        await Expect(page.GetByText("Chờ lễ tạo khóa", new() { Exact = true })).ToBeVisibleAsync();
        await page.LookAsync("passkeys");
        return (page, (session, added!.Value.GetProperty("authenticatorId").GetString()!));
    }

    /// <summary>What the officers' pages show goes into a ceremony file, and the ceremony is held.</summary>
    private async Task AdmitAsync(params IPage[] pages)
    {
        var lines = new List<string>();
        foreach (var page in pages)
        {
            await page.GotoAsync("/desk/passkeys");
            lines.Add(await page.Locator("pre.code").InnerTextAsync());
        }

        await site.ConductAsync(
            $$"""
            { "ceremony": "passkeys-1", "purpose": "tests", "host": "desk.test", "organisation": "Tỉnh Hoa Ban",
              "officerPasskeys": [ {{string.Join(',', lines)}} ] }
            """
        );
        await pages[0].GotoAsync(pages[0].Url);
        await Expect(pages[0].GetByText("Đang dùng", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static Task AnswersAsync(
        IPage page,
        (ICDPSession Session, string Id) key,
        bool verified
    ) =>
        key.Session.SendAsync(
            "WebAuthn.setUserVerified",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["authenticatorId"] = key.Id,
                ["isUserVerified"] = verified,
            }
        );

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
        await using var db = site.OpenDb();
        var orders = await db
            .Orders.Where(order =>
                order.State == OrderState.Issued && order.DossierId == planted.Id
            )
            .ToListAsync();
        orders.ShouldAllBe(order =>
            order.Verification.Contains("\"Passkey\":{")
            && order.Approval!.Contains("\"Passkey\":{")
        );
    }
}
