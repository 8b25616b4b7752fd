using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.KillTarget;

/// <summary>
/// Runs one batch in a world on disk and kills itself at a step, without a word to anyone; or does everything at once until
/// somebody kills it.
/// </summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["storm", var place])
        {
            await Storm.RunAsync(place);
            return 0;
        }

        if (arguments is ["issue", var shared])
        {
            await Node.IssueAsync(shared);
            return 0;
        }

        if (arguments is ["answer", var world0, var host])
        {
            await Node.AnswerAsync(world0, host);
            return 0;
        }

        if (arguments is not ["die", var directory, var step])
        {
            return 2;
        }

        await using var world = AuthorityWorld.Reopen(directory);
        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);
        world.Probe.Kill = step == "never" ? null : Enum.Parse<IssuanceStep>(step);
        await world.RunAsync();
        return 0;
    }
}
