using AnTin.Authority.Journal;
using AnTin.Authority.Revocation;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Journal;

public sealed class ReconciliationTests
{
    [Fact]
    public async Task T19_OldDatabaseRestored_StartIsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var serial = await RevokedCertificate(world);
        await using (var context = world.Context())
        {
            await context.Revocations.ExecuteDeleteAsync();
        }

        var refused = await Should.ThrowAsync<DatabaseOlderThanJournalException>(
            world.Get<Reconciliation>().StartAsync(CancellationToken.None)
        );

        refused.Message.ShouldContain("old copy");
        (
            await world.Get<Reconciliation>().RestoreRevocationsAsync(CancellationToken.None)
        ).ShouldBe(1);
        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);
        await using var after = world.Context();
        var restored = await after.Revocations.SingleAsync();
        restored.SerialHex.ShouldBe(serial);
        restored.Code.ShouldBe("LK");
        restored.RevokedAt.ShouldBe(AuthorityWorld.Start);
    }

    [Fact]
    public async Task T1_CrashBetweenDatabaseAndJournal_TheJournalCatchesUp()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await RevokedCertificate(world);
        var lines = await File.ReadAllLinesAsync(world.Journal.Path);
        await File.WriteAllLinesAsync(world.Journal.Path, lines[..^2]);

        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);

        var tail = await world.Journal.TailAsync(CancellationToken.None);
        tail.Last!.Number.ShouldBe(lines.Length);
        tail.LastRevocation.ShouldNotBeNull();
    }

    [Fact]
    public async Task T3_LineChanged_ReadingNamesIt()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var lines = await File.ReadAllLinesAsync(world.Journal.Path);
        lines[2] = lines[2].Replace("intent", "Intent", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(world.Journal.Path, lines);

        var broken = await Should.ThrowAsync<InvalidDataException>(
            world.Journal.TailAsync(CancellationToken.None)
        );

        broken.Message.ShouldStartWith("Line 3 of");
    }

    [Fact]
    public async Task Append_AfterALineCutByACrash_GoesOnFromTheLastWholeLine()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var before = await world.Journal.TailAsync(CancellationToken.None);
        await File.AppendAllTextAsync(world.Journal.Path, "{\"Number\":99,\"At\":\"20");

        await world.Journal.AppendAsync(
            [new JournalEntry(JournalKind.Ceremony, 0, "drill", "", "x")],
            CancellationToken.None
        );

        var after = await world.Journal.TailAsync(CancellationToken.None);
        after.Last!.Number.ShouldBe(before.Last!.Number + 1);
        after.Last.Previous.ShouldBe(before.Last.Hash);
    }

    private static async Task<string> RevokedCertificate(AuthorityWorld world)
    {
        var order = await Orders.AddAsync(world);
        await world.RunAsync();
        await using var context = world.Context();
        var serial = (
            await context.Intents.SingleAsync(intent => intent.OrderId == order.OrderId)
        ).SerialHex;
        await world
            .Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", serial, RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        return serial;
    }
}
