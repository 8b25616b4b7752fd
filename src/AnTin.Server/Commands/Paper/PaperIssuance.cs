using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Server.Checks;
using AnTin.Server.Commands.Authority;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Paper;

/// <summary>Orders, has decided and issues one organisation's certificate while the service is stopped.</summary>
internal static class PaperIssuance
{
    public static async Task<Result<Certificate>> RunAsync(
        AnTinSettings settings,
        PaperWish wish,
        CancellationToken cancellation
    )
    {
        if (FindProblem(wish) is { } problem)
        {
            return problem;
        }

        var issued = await DecideAsync(settings, wish, cancellation);
        wish.Target.Refresh();
        if (!issued.IsOk && wish.Target is { Exists: true, Length: 0 })
        {
            wish.Target.Delete();
        }

        return issued;
    }

    private static async Task<Result<Certificate>> DecideAsync(
        AnTinSettings settings,
        PaperWish wish,
        CancellationToken cancellation
    )
    {
        // The service's own worker would take a half-done order for one of the portal's.
        var port = await new PortCheck(settings, AllChecks.ListenSetting).RunAsync(cancellation);
        if (port.Verdict == CheckVerdict.Stops)
        {
            return new Refusal("CLI-SERVICE-RUNS", port.Message) { NextStep = port.NextStep };
        }

        var pins = OfficerPins.From(wish.Pins, isNew: false);
        var authority = await AuthorityConsole.OpenAsync(settings, cancellation);
        var registration = await RegistrationConsole.OpenAsync(settings, cancellation);
        if (!(pins.IsOk && authority.IsOk && registration.IsOk))
        {
            return pins.Refusals.Concat(authority.Refusals).Concat(registration.Refusals).ToList();
        }

        await using var inRegistration = registration.Value;
        await using var inAuthority = authority.Value;
        if (await CloseLeftoversAsync(inAuthority, cancellation) is { } open)
        {
            return open;
        }

        var order = await OrderAsync(inRegistration, inAuthority, wish, cancellation);
        if (!order.IsOk)
        {
            return order.Refusals.ToList();
        }

        var decision = new PaperDecision(
            inAuthority.Get<IDecisionSigner>(),
            TimeProvider.System,
            pins.Value
        );
        var signed = await decision.SignAsync(
            order.Value,
            wish.Verifier,
            wish.Approver,
            cancellation
        );
        return signed.IsOk
            ? await IssueAsync(inAuthority, signed.Value, wish.Target, cancellation)
            : signed.Refusals.ToList();
    }

    private static async Task<Refusal?> CloseLeftoversAsync(
        AuthorityConsole authority,
        CancellationToken cancellation
    )
    {
        await using var database = authority.Database();
        if (
            !await PaperLeftovers.TryCloseAsync(
                database,
                TimeProvider.System.GetUtcNow(),
                cancellation
            )
        )
        {
            return new Refusal(
                "CLI-ORDERS-OPEN",
                new(
                    "Còn lệnh cấp chưa xong của cổng dịch vụ.",
                    "Orders of the portal are not finished yet."
                )
            )
            {
                NextStep = new(
                    "Chạy dịch vụ cho tới khi \"antin ca status\" không còn lệnh nào, rồi dừng và thử lại.",
                    "Run the service until \"antin ca status\" shows none, stop it, and try again."
                ),
            };
        }

        await authority.Issuance(new PaperOrders([])).RunAsync(cancellation);
        return null;
    }

    private static Refusal? FindProblem(PaperWish wish) =>
        !wish.Request.Exists ? CommandRefusals.NoFile(wish.Request.FullName)
        : !Directory.Exists(wish.Target.DirectoryName)
            ? CommandRefusals.NoDirectory(wish.Target.DirectoryName!)
        : wish.Target is { Exists: true, Length: > 0 }
            ? CommandRefusals.Value(
                "OUT",
                wish.Target.Name,
                "tệp chưa có / a file that is not there yet"
            )
        : FindUnwritable(wish.Target);

    private static async Task<Result<IssuanceOrder>> OrderAsync(
        RegistrationConsole registration,
        AuthorityConsole authority,
        PaperWish wish,
        CancellationToken cancellation
    )
    {
        var officers = await PaperOfficers.RefuseAsync(
            registration.Get<AccountReader>(),
            wish.Verifier,
            wish.Approver,
            cancellation
        );
        if (officers.Count > 0)
        {
            return officers.ToList();
        }

        var bytes = await File.ReadAllBytesAsync(wish.Request.FullName, cancellation);
        if (!CertificateSigningRequest.TryReadFile(bytes, out var request, out _))
        {
            return CommandRefusals.Value("REQUEST", wish.Request.Name, "PKCS#10 (PEM, DER)");
        }

        var found = await registration
            .Get<OrganisationSubjects>()
            .OfAsync(wish.Code, wish.Mailbox, cancellation);
        if (!found.IsOk)
        {
            return found.Refusals.ToList();
        }

        var now = TimeProvider.System.GetUtcNow();
        await using var database = authority.Database();
        if (
            !wish.Another
            && await LivingOrganisationCertificates.RefuseAsync(
                database,
                found.Value.OrganisationId,
                now,
                cancellation
            )
                is { } living
        )
        {
            return living;
        }

        return new IssuanceOrder(
            Guid.CreateVersion7(now),
            Guid.CreateVersion7(now),
            PaperOrders.CodeOf(found.Value.OrganisationId, now),
            found.Value.Bloc,
            LivingOrganisationCertificates.Profile,
            found.Value.Subject,
            KeyCustody.Token,
            wish.Device,
            request.Encoded.ToArray(),
            "",
            now,
            now
        );
    }

    private static async Task<Result<Certificate>> IssueAsync(
        AuthorityConsole authority,
        SignedOrder signed,
        FileInfo target,
        CancellationToken cancellation
    )
    {
        var window = new PaperOrders([signed]);
        await authority.Issuance(window).RunAsync(cancellation);
        if (window.Outcomes is not [OrderIssued issued])
        {
            return window.Outcomes is [OrderFailed failed]
                ? new Refusal(failed.Code, failed.Reason)
                : new Refusal(
                    "CLI-NOT-ISSUED",
                    new(
                        "Chưa cấp được; việc cấp có thể đang dừng.",
                        "Nothing was issued; issuance may be stopped."
                    )
                )
                {
                    NextStep = new("Xem \"antin ca status\".", "See \"antin ca status\"."),
                };
        }

        var certificate = Certificate.From(issued.Certificate);
        try
        {
            await File.WriteAllTextAsync(
                target.FullName,
                CertificateFile.ToPem(issued.Certificate),
                cancellation
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal(
                "CLI-ISSUED-NOT-WRITTEN",
                new(
                    $"Đã cấp chứng thư {certificate.Serial} nhưng không ghi được tệp {target.FullName}.",
                    $"The certificate {certificate.Serial} was issued, but {target.FullName} could not be written."
                )
            )
            {
                NextStep = new(
                    $"Lấy chứng thư bằng \"antin ca show {certificate.Serial} --pem\".",
                    $"Take it with \"antin ca show {certificate.Serial} --pem\"."
                ),
            };
        }

        return certificate;
    }

    /// <summary>Before anybody signs: a certificate that cannot be written down must not be issued.</summary>
    private static Refusal? FindUnwritable(FileInfo target)
    {
        try
        {
            using var stream = target.Open(FileMode.OpenOrCreate, FileAccess.Write);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return CommandRefusals.Value(
                "OUT",
                target.FullName,
                "tệp ghi được / a file that can be written"
            );
        }
    }
}
