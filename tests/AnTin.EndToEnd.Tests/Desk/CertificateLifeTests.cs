using AnTin.EndToEnd.Tests.WholeService;
using AnTin.Registration.Accounts;
using AnTin.Server.Commands;
using AnTin.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>S19: an auditor reconstructs one certificate's life, takes the proofs along, and sees a row changed behind the service.</summary>
[Collection(nameof(DeskSite))]
public sealed class CertificateLifeTests(DeskSite site)
{
    [Fact]
    public async Task S19_EachStepWithItsProof_CheckedElsewhere_AndARowChangedIsNamed()
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 1);
        var serial = await IssueAsync(planted);
        var page = await site.OpenAsync(AccountRoles.Auditor, $"/desk/certificates/{serial}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Vòng đời và bằng chứng" }).ClickAsync();
        await page.ShouldArriveAsync($"/desk/certificates/{serial}/life");
        await Eventually.HoldsAsync(
            async () =>
            {
                await page.ReloadAsync();
                return await page.GetByText("Chưa vào nhật ký").CountAsync() == 0
                    && await Step(page, "Ký chứng thư").CountAsync() == 1
                    && await Step(page, "Gắn chứng thư với khóa").CountAsync() == 1;
            },
            "the logs to have every line",
            TimeSpan.FromMinutes(1)
        );

        // The dossier was planted: its submission is an event that no audit log knows, and the page says so.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("1 việc chưa chứng minh được");
        await Expect(Step(page, "Nộp hồ sơ")).ToContainTextAsync("Không có dòng nhật ký");
        foreach (
            var title in new[]
            {
                "Cục tiếp nhận",
                "Chấp thuận dòng",
                "Trình phê duyệt",
                "Phê duyệt",
                "Hệ thống cấp phát nhận lệnh, hai chữ ký đúng",
                "Ghi ý định cấp, trước khi ký",
                "Ký chứng thư",
                "Cấp chứng thư số",
            }
        )
        {
            await Expect(Step(page, title)).ToContainTextAsync("Đã chứng minh");
        }

        await Expect(Step(page, "Phê duyệt"))
            .ToContainTextAsync(
                $"{DeskSite.Officer(AccountRoles.Approver).Mailbox} ký bằng chứng thư"
            );
        await Expect(page.GetByText("Đúng từng byte với điều đã ghi trước khi ký"))
            .ToBeVisibleAsync();
        await page.LookAsync("certificate-life");
        await page.SetViewportSizeAsync(375, 900);
        await page.ShouldReadWellAsync();
        await page.SetViewportSizeAsync(1280, 900);
        await ProofAsync(page, serial);
        await ChangedRowAsync(page, planted);
        await page.Context.CloseAsync();

        await using var db = site.OpenDb();
        (
            await db.Looks.CountAsync(look => look.What == "certificate" && look.Subject == serial)
        ).ShouldBeGreaterThan(2);
        site.Complaints.ShouldBeEmpty();
    }

    /// <summary>Those who watch over others' work see it; those who do the work do not.</summary>
    [Theory]
    [InlineData(AccountRoles.Reception, 403)]
    [InlineData(AccountRoles.Verifier, 403)]
    [InlineData(AccountRoles.Approver, 403)]
    [InlineData(AccountRoles.Auditor, 404)]
    [InlineData(AccountRoles.CaOperator, 404)]
    [InlineData(AccountRoles.Administrator, 404)]
    public async Task Life_OpensByRole(AccountRoles role, int status)
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync(role, "/desk");
        foreach (var path in new[] { "life", "life?handler=proof" })
        {
            (await page.GotoAsync($"/desk/certificates/00AA/{path}"))!.Status.ShouldBe(
                status,
                path
            );
        }

        await page.Context.CloseAsync();
    }

    private static ILocator Step(IPage page, string title) =>
        page.Locator(".life > li", new() { Has = page.GetByText(title, new() { Exact = true }) });

    private async Task<string> IssueAsync(Planted planted)
    {
        foreach (
            var (role, button) in new[]
            {
                (AccountRoles.Verifier, "Ký và trình phê duyệt"),
                (AccountRoles.Approver, "Ký phê duyệt"),
            }
        )
        {
            var page = await site.OpenAsync(role, planted.AtDesk);
            if (role == AccountRoles.Verifier)
            {
                await page.Press("Chấp thuận mọi dòng chưa quyết định (1)");
            }

            await page.GetByLabel("Mã PIN khóa ký của bạn").FillAsync(DeskSite.Officer(role).Pin);
            await page.Press(button);
            await Expect(page.Locator(".notice.ok").First).ToBeVisibleAsync();
            await page.Context.CloseAsync();
        }

        var serial = "";
        await Eventually.HoldsAsync(
            async () =>
            {
                await using var db = site.OpenDb();
                serial = await db
                    .Requests.Where(row => row.DossierId == planted.Id)
                    .Select(row => row.CertificateSerial)
                    .FirstAsync();
                return serial is not null;
            },
            "the certificate",
            TimeSpan.FromMinutes(2)
        );
        return serial;
    }

    /// <summary>On another machine, with the keys alone: the proofs hold, and speak of this certificate.</summary>
    private async Task ProofAsync(IPage page, string serial)
    {
        var (name, proofs) = await page.DownloadAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "Tải tệp bằng chứng" })
        );
        name.ShouldBe($"{serial}.proof.json");
        var (_, certificate) = await page.DownloadAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "Tải tệp .cer" })
        );
        var elsewhere = Directory.CreateTempSubdirectory("antin-auditor-");
        var proof = Path.Combine(elsewhere.FullName, name);
        var file = Path.Combine(elsewhere.FullName, "one.cer");
        var keys = Path.Combine(elsewhere.FullName, "log.keys");
        await File.WriteAllBytesAsync(proof, proofs);
        await File.WriteAllBytesAsync(file, certificate);
        await File.WriteAllLinesAsync(
            keys,
            Directory
                .EnumerateFiles(Path.Combine(site.Data, "logs"), "key", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );

        using var said = new StringWriter();
        string[] line = ["audit", "verify", "--proof", proof, "--certificate", file, "--key", keys];
        (await CommandLine.RunAsync(line, said, said)).ShouldBe(0, said.ToString());
        said.ToString().ShouldContain("recorded before it was signed");
        said.ToString().ShouldContain("dossier.Approved");
        elsewhere.Delete(recursive: true);
    }

    private async Task ChangedRowAsync(IPage page, Planted planted)
    {
        await using var db = site.OpenDb();
        var subject = $"dossier/{planted.Id}";
        var line = await db
            .AuditLog.AsNoTracking()
            .SingleAsync(row => row.Subject == subject && row.Action == "dossier.Approved");
        const string Guard = "AuditLog_refuses_UPDATE";
        var trigger = await db
            .Database.SqlQuery<string>(
                $"SELECT sql AS Value FROM sqlite_master WHERE name = {Guard}"
            )
            .SingleAsync();
        await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER \"{Guard}\"");
        await db.Database.ExecuteSqlAsync(
            $"UPDATE AuditLog SET Actor = 'somebody' WHERE Sequence = {line.Sequence}"
        );

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 việc không như đã ghi");
        await Expect(Step(page, "Phê duyệt"))
            .ToContainTextAsync($"Dòng số {line.Sequence} của cơ sở dữ liệu khác mục đã ghi");
        await page.LookAsync("certificate-life-changed");

        await db.Database.ExecuteSqlAsync(
            $"UPDATE AuditLog SET Actor = {line.Actor} WHERE Sequence = {line.Sequence}"
        );
        await db.Database.ExecuteSqlRawAsync(trigger);
    }
}
