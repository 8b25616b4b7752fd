using System.CommandLine;
using AnTin.Platform.Audit;
using AnTin.Server.Hosting;

namespace AnTin.Server.Commands;

/// <summary><c>antin audit verify</c>: reads the logs of all databases and names the first broken line of each.</summary>
internal static class AuditCommand
{
    public static Command Create() =>
        new("audit", "Nhật ký kiểm toán. / The audit log.") { Verify() };

    private static Command Verify()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "verify",
            """
            Kiểm tra chuỗi băm của nhật ký. / Checks the chain of the log; 1 when a line is not what was written.

            antin audit verify
            """
        );
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                var intact = true;
                foreach (var domain in TrustDomains.All(loaded.Settings))
                {
                    if (await domain.RefuseAbsentAsync(cancellation) is { } absent)
                    {
                        intact = false;
                        RefusalText.Write(parse.InvocationConfiguration.Error, absent);
                        continue;
                    }

                    await using var context = domain.Open();
                    var verdict = await AuditVerifier.VerifyAsync(context, cancellation);
                    intact &= verdict.IsIntact;
                    var said = verdict.FirstBreak?.Sentence;
                    await parse.InvocationConfiguration.Output.WriteLineAsync(
                        said is null
                            ? $"{domain.Name}: {verdict.IntactLines} dòng nguyên vẹn / lines intact"
                            : $"{domain.Name}: {said.Vietnamese} / {said.English}"
                    );
                }

                return intact ? 0 : 1;
            }
        );
        return command;
    }
}
