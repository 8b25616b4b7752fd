using System.CommandLine;
using AnTin.Authority.Probing;
using AnTin.Platform.Evidence;

namespace AnTin.Server.Commands.Probing;

/// <summary><c>antin probe</c>: the service as a stranger sees it. 0 good, 1 alarm, 2 cannot ask.</summary>
public static class ProbeCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Judges how old lists and answers are, and the clock of time-stamp units.</param>
    public static Command Create(TimeProvider clock)
    {
        var options = new ProbeOptions();
        var command = new Command(
            "probe",
            """
            Nhìn dịch vụ từ bên ngoài: CRL, OCSP, dấu thời gian. / The service seen from outside; 0 good, 1 alarm, 2 cannot ask.

            antin probe http://pki.hoaban.gov.vn --ca authorities --state probe.json
            antin probe http://pki.hoaban.gov.vn --ca authorities --certificate known.pem --revoked revoked.pem --prometheus
            """
        );
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var error = parsed.InvocationConfiguration.Error;
                if (options.PlanOf(parsed, error) is not { } plan)
                {
                    return ExitCodes.Undecided;
                }

                var path = parsed.GetValue(options.State)?.FullName;
                ProbeMemory memory;
                try
                {
                    memory = path is null
                        ? ProbeMemory.Empty
                        : await ProbeMemory.ReadAsync(path, cancellation);
                }
                catch (InvalidDataException unreadable)
                {
                    await error.WriteLineAsync($"--state: {unreadable.Message}");
                    return ExitCodes.Undecided;
                }

                var limits = options.LimitsOf(parsed);
                using var http = EvidenceHttp.CreateClient();
                var findings = await Probe.RunAsync(
                    plan,
                    new ProbeClient(http, limits, clock),
                    limits,
                    memory,
                    cancellation
                );
                if (path is not null)
                {
                    await memory.WriteAsync(path, cancellation);
                }

                await parsed.InvocationConfiguration.Output.WriteAsync(
                    parsed.GetValue(options.Json) ? ProbeJson.Write(findings, clock.GetUtcNow())
                    : parsed.GetValue(options.Prometheus)
                        ? ProbeFigures.Write(findings, clock.GetUtcNow())
                    : ProbeText.Write(findings)
                );
                return CodeOf(findings);
            }
        );
        return command;
    }

    /// <summary>What is wrong weighs more than what could not be asked.</summary>
    private static int CodeOf(IReadOnlyList<ProbeFinding> findings) =>
        findings.Any(one => one.Verdict == ProbeVerdict.Alarm) ? ExitCodes.Failed
        : findings.Any(one => one.Verdict == ProbeVerdict.CannotAsk) ? ExitCodes.Undecided
        : ExitCodes.Passed;
}
