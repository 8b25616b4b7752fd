using System.CommandLine;

namespace AnTin.Server.Commands;

internal static class RegistrationActs
{
    /// <summary>Runs an act on opened registration; settings that cannot be read or a missing database end it with 1.</summary>
    public static void Administer(
        this Command command,
        Func<ParseResult, RegistrationConsole, CancellationToken, Task<int>> act
    )
    {
        var settings = new SettingsOptions();
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return ExitCodes.Failed;
                }

                var opened = await RegistrationConsole.OpenAsync(loaded.Settings, cancellation);
                if (!opened.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, opened.Refusals);
                }

                await using var registration = opened.Value;
                return await act(parse, registration, cancellation);
            }
        );
    }
}
