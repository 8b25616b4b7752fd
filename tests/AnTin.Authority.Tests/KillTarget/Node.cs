using AnTin.Authority.Crls;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.TestKit.Authority;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.KillTarget;

/// <summary>One machine of an authority with many: it issues and publishes, or it answers; until somebody kills it.</summary>
internal static class Node
{
    /// <summary>The real worker on the machine's own clock, and the lists that are due.</summary>
    public static async Task IssueAsync(string directory)
    {
        await using var world = AuthorityWorld.Reopen(directory);
        using var worker = new IssuanceWorker(
            world.Get<IssuanceRun>(),
            world.Get<IssuanceTurn>(),
            world.Get<Reconciliation>(),
            new AuthoritySettings { LookEvery = TimeSpan.FromMilliseconds(50) },
            TimeProvider.System,
            NullLogger<IssuanceWorker>.Instance
        );
        await worker.StartAsync(CancellationToken.None);
        while (true)
        {
            await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
            await Task.Delay(50);
        }
    }

    /// <summary>OCSP and time stamps on this address.</summary>
    public static async Task AnswerAsync(string directory, string host)
    {
        var world = AuthorityWorld.Reopen(directory);
        world.Clock.StopCounter();
        await using var live = await LiveAuthority.StartAsync(world, host);
        while (true)
        {
            await live.RefreshAsync();
            await Task.Delay(50);
        }
    }
}
