using System.CommandLine;
using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

internal static class RegistrationActs
{
    /// <summary>Runs an act that answers yes or no, and says what came of it.</summary>
    public static void Administer(
        this Command command,
        Func<ParseResult, RegistrationConsole, CancellationToken, Task<Result>> act,
        Func<ParseResult, string> done
    ) =>
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var result = await act(parse, registration, cancellation);
                if (!result.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, result.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(done(parse));
                return ExitCodes.Passed;
            }
        );

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
