using System.CommandLine;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Server.Checks;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary>
/// <c>antin ca organisation REQUEST OUT</c>: an organisation's first certificate, ordered on paper and decided by two
/// officers at the terminal. Later ones are asked for at the portal.
/// </summary>
internal static class CaOrganisation
{
    public static Command Create()
    {
        var request = new Argument<FileInfo>("REQUEST")
        {
            Description =
                "Yêu cầu PKCS#10 làm trên thiết bị của cơ quan. / PKCS#10 request made on the organisation's token.",
        };
        var target = new Argument<FileInfo>("OUT")
        {
            Description = "Nơi ghi chứng thư (PEM). / Where to write the certificate, PEM.",
        };
        var code = Text("--code", "Mã cơ quan, tổ chức. / Code of the organisation.");
        var mailbox = Text("--mailbox", "Hộp thư công vụ của cơ quan. / Its official mailbox.");
        var device = Text("--device", "Số hiệu thiết bị lưu khóa. / Serial of its token.");
        var verifier = Text("--verifier", "Cán bộ thẩm định. / Officer who verifies.");
        var approver = Text(
            "--approver",
            "Cán bộ phê duyệt, người khác. / Officer who approves, another person."
        );
        var another = new Option<bool>("--another")
        {
            Description =
                "Cấp thêm dù đã có chứng thư còn hiệu lực. / One more, although one is in force.",
        };
        var pins = new Option<FileInfo?>("--pins")
        {
            Description =
                "Tệp JSON mã PIN, cho diễn tập; không có thì hỏi. / PINs as JSON, for drills; else each is asked.",
        };
        var command = new Command(
            "organisation",
            """
            Chứng thư đầu tiên của một cơ quan, theo hồ sơ giấy; hai cán bộ ký, khi dịch vụ dừng. / An organisation's first certificate, ordered on paper; two officers sign, while the service is stopped.

            antin ca organisation school.csr school.pem --code HB.01.01 --mailbox vanthu.thpt1@hoaban.edu.vn --device 0A00001 --verifier thamdinh1@hoaban.gov.vn --approver pheduyet1@hoaban.gov.vn
            """
        )
        {
            request,
            target,
            code,
            mailbox,
            device,
            verifier,
            approver,
            another,
            pins,
        };
        var settings = new SettingsOptions();
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return ExitCodes.Failed;
                }

                var issued = await RunAsync(
                    loaded.Settings,
                    new PaperWish(
                        parse.GetRequiredValue(request),
                        parse.GetRequiredValue(target),
                        parse.GetRequiredValue(code),
                        parse.GetRequiredValue(mailbox),
                        parse.GetRequiredValue(device),
                        parse.GetRequiredValue(verifier),
                        parse.GetRequiredValue(approver),
                        parse.GetValue(another),
                        parse.GetValue(pins)
                    ),
                    cancellation
                );
                if (!issued.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, issued.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"{issued.Value.Serial}  {issued.Value.Subject} → {parse.GetRequiredValue(target)}"
                );
                return ExitCodes.Passed;
            }
        );
        return command;
    }

    private static Option<string> Text(string name, string description) =>
        new(name) { Description = description, Required = true };

    private sealed record PaperWish(
        FileInfo Request,
        FileInfo Target,
        string Code,
        string Mailbox,
        string Device,
        string Verifier,
        string Approver,
        bool Another,
        FileInfo? Pins
    );

    private static async Task<Result<Certificate>> RunAsync(
        AnTinSettings settings,
        PaperWish wish,
        CancellationToken cancellation
    )
    {
        if (FindProblem(wish) is { } problem)
        {
            return problem;
        }

        // The service's own worker would take a half-done order for one of the portal's.
        var port = await new PortCheck(settings, AllChecks.ListenSetting).RunAsync(cancellation);
        if (port.Verdict == CheckVerdict.Stops)
        {
            return new Refusal("CLI-SERVICE-RUNS", port.Message) { NextStep = port.NextStep };
        }

        var pins = OfficerPins.From(wish.Pins);
        var authority = await AuthorityConsole.OpenAsync(settings, cancellation);
        var registration = await RegistrationConsole.OpenAsync(settings, cancellation);
        if (!(pins.IsOk && authority.IsOk && registration.IsOk))
        {
            return pins.Refusals.Concat(authority.Refusals).Concat(registration.Refusals).ToList();
        }

        await using var inRegistration = registration.Value;
        await using var inAuthority = authority.Value;
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

    private static Refusal? FindProblem(PaperWish wish) =>
        !wish.Request.Exists ? CommandRefusals.NoFile(wish.Request.FullName)
        : !Directory.Exists(wish.Target.DirectoryName)
            ? CommandRefusals.NoDirectory(wish.Target.DirectoryName!)
        : wish.Target.Exists
            ? CommandRefusals.Value(
                "OUT",
                wish.Target.Name,
                "tệp chưa có / a file that is not there yet"
            )
        : null;

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
            FormattableString.Invariant($"{found.Value.OrganisationId}-{now:yyMMdd}-PAPER"),
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
        await using var database = authority.Database();
        if (
            await database.Orders.AnyAsync(
                one => one.State != OrderState.Settled && one.State != OrderState.FailedAndSettled,
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

        await File.WriteAllTextAsync(
            target.FullName,
            CertificateFile.ToPem(issued.Certificate),
            cancellation
        );
        return Certificate.From(issued.Certificate);
    }
}
