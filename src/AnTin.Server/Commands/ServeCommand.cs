using System.CommandLine;
using AnTin.Server.Checks;
using AnTin.Server.Development;
using AnTin.Server.Hosting;
using AnTin.Server.Roles;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary><c>antin serve</c>: checks, migrates, checks again, listens.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var roles = new Option<string?>("--roles")
        {
            Description =
                $"Vai trò của tiến trình này. / Roles of this process: all, or {string.Join(",", RoleNames.All)}",
            HelpName = "list",
        };
        var listen = new Option<string?>("--listen")
        {
            Description = "Địa chỉ lắng nghe (Http:Listen). / Addresses to listen on.",
            HelpName = "addresses",
        };
        var command = new Command(
            "serve",
            """
            Chạy dịch vụ. / Runs the service until it is asked to stop (Ctrl+C, SIGTERM).

            antin serve
            antin serve --roles status,timestamp --listen http://0.0.0.0:8080
            antin serve --settings /etc/antin/antin.json
            """
        )
        {
            roles,
            listen,
        };
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                var loaded = settings.Load(
                    parse,
                    (nameof(AnTinSettings.Roles), parse.GetValue(roles)),
                    ("Http:Listen", parse.GetValue(listen))
                );
                return loaded is null
                    ? 1
                    : await RunAsync(loaded, parse.InvocationConfiguration.Error, cancellation);
            }
        );
        return command;
    }

    /// <summary>Starts, says where, and stays until stopped; 1 when the start was refused.</summary>
    public static async Task<int> RunAsync(
        LoadedSettings loaded,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var clock = ClockOf(loaded.Settings);
        if (!await PrepareAsync(loaded.Settings, clock, error, cancellation))
        {
            await error.WriteLineAsync("Không khởi động. / Not started.");
            return 1;
        }

        await using var app = ServerHost.Build(loaded, clock);
        await ServerHost.PrepareAsync(app, cancellation);
        await app.StartAsync(cancellation);
        await Console.Out.WriteLineAsync($"Ready {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>False when a check forbids the start; what to do was written.</summary>
    /// <param name="settings">Of the process.</param>
    /// <param name="clock">Compared with the last audit entry.</param>
    /// <param name="error">Where to write.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="portOption">By what the operator chose the address.</param>
    public static async Task<bool> PrepareAsync(
        AnTinSettings settings,
        TimeProvider clock,
        TextWriter error,
        CancellationToken cancellation,
        string portOption = AllChecks.ListenSetting
    )
    {
        var roles = RoleNames.Parse(settings.Roles);
        if (
            !await AllChecks.RunAsync(
                AllChecks.For(settings, roles, clock, tries: true, portOption),
                all: false,
                error,
                cancellation
            )
        )
        {
            return false;
        }

        if (!settings.Databases.MigrateAtStart)
        {
            return true;
        }

        var domains = TrustDomains.For(settings, roles).ToList();
        await TrustDomains.MigrateAsync(domains, cancellation);
        var afterwards = domains.Select(domain => new DatabaseCheck(domain, settings, clock));
        return await AllChecks.RunAsync(afterwards, all: false, error, cancellation);
    }

    internal static TimeProvider ClockOf(AnTinSettings settings) =>
        settings.Development.Enabled
            ? new SettableClock(settings.Development.ClockAhead)
            : TimeProvider.System;
}
