using System.CommandLine;
using AnTin.Server.Checks;
using AnTin.Server.Roles;

namespace AnTin.Server.Commands;

/// <summary>
/// <c>antin doctor</c>: every check, with what to do. Changes nothing. Exit code 0: fit; 1: not fit; 2: fit for a new
/// installation, but nothing is set up here (the wrong directory looks so too).
/// </summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "doctor",
            """
            Xem máy này có chạy được dịch vụ không, và phải làm gì. / Says whether this machine is fit, and what to do; 0 fit, 1 not, 2 fit but nothing is set up here.

            antin doctor
            antin doctor --settings /etc/antin/antin.json
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

                var roles = RoleNames.Parse(loaded.Settings.Roles);
                var checks = AllChecks.For(
                    loaded.Settings,
                    roles,
                    ServeCommand.ClockOf(loaded.Settings),
                    tries: false
                );
                var output = parse.InvocationConfiguration.Output;
                var fit = await AllChecks.RunAsync(checks, all: true, output, cancellation);
                await output.WriteLineAsync(
                    fit ? "Sẵn sàng. / Fit to start." : "Chưa khởi động được. / Not fit to start."
                );
                if (!fit)
                {
                    return ExitCodes.Failed;
                }

                return Directory.Exists(loaded.Settings.DataDirectory)
                    ? ExitCodes.Passed
                    : ExitCodes.Undecided;
            }
        );
        return command;
    }
}
