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
            antin ca revoke 5A84…E323 --code LK
            """
        )
        {
            CaStatus.Create(),
            CaList.Create(),
            CaShow.Create(),
            CaRevoke.Create(),
            CaCrl.Create(),
            CaStopIssuance.Create(),
            CaExport.Create(),
            CaReconcile.Create(),
        };

    /// <summary>Runs an act on the opened authority; settings that cannot be read end it with 1.</summary>
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

                await using var authority = await AuthorityConsole.OpenAsync(
                    loaded.Settings,
                    TimeProvider.System,
                    cancellation
                );
                return await act(parse, authority, cancellation);
            }
        );
    }
}
