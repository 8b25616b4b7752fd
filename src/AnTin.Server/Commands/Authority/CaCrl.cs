using System.CommandLine;
using AnTin.Authority.Crls;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca crl</c>: makes the CRLs that are due, or all of them.</summary>
internal static class CaCrl
{
    public static Command Create()
    {
        var force = new Option<bool>("--force")
        {
            Description = "Kể cả danh sách chưa đến hạn. / Those not yet due as well.",
        };
        var command = new Command(
            "crl",
            """
            Phát hành danh sách thu hồi. / Publishes the CRLs.

            antin ca crl
            antin ca crl --force
            """
        )
        {
            force,
        };
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var schedule = authority.Get<CrlSchedule>();
                var made = 0;
                if (parse.GetValue(force))
                {
                    var issue = authority.Get<CrlIssue>();
                    foreach (var one in await schedule.LookAsync(cancellation))
                    {
                        made += await issue.IssueAsync(one.Ca, one.Shard, cancellation) is null
                            ? 0
                            : 1;
                    }
                }

                made += await schedule.RunAsync(cancellation);
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"{made} danh sách / lists → {authority.Get<StatusDirectory>().Root}"
                );
                return (await schedule.LookAsync(cancellation)).Any(one => one.IsDue) ? 1 : 0;
            }
        );
        return command;
    }
}
