using System.CommandLine;
using AnTin.Server.Commands.Authority;

namespace AnTin.Server.Commands;

/// <summary><c>antin ca</c>: what an operator of the authority does by hand.</summary>
public static class CaCommand
{
    public static Command Create() =>
        new(
            "ca",
            """
            Vận hành cơ quan chứng thực. / Operates the certification authority.

            antin ca status
            antin ca list
            """
        )
        {
            CaStatus.Create(),
            CaList.Create(),
            CaShow.Create(),
            CaOrganisation.Create(),
            CaRevoke.Create(),
            CaAlarms.Create(),
            CaCrl.Create(),
            CaStopIssuance.Create(),
            CaExport.Create(),
            CaReconcile.Create(),
        };

    /// <summary>Runs an act on the opened authority; settings that cannot be read, or a missing database, end it with 1.</summary>
    internal static void Act(
        this Command command,
        Func<ParseResult, AuthorityConsole, CancellationToken, Task<int>> act
    )
    {
        var settings = new SettingsOptions();
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                var opened = await AuthorityConsole.OpenAsync(loaded.Settings, cancellation);
                if (!opened.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, opened.Refusals);
                }

                await using var authority = opened.Value;
                return await act(parse, authority, cancellation);
            }
        );
    }
}
