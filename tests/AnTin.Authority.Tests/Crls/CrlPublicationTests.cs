using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Pki.Revocation;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Crls;

/// <summary>Several workers publish into one directory.</summary>
public sealed class CrlPublicationTests
{
    private const int Shard = 3;
    private const int Rounds = 6;
    private const int Workers = 3;

    [Theory, ClassData(typeof(Engines))]
    public async Task Publish_SeveralWorkersAtOnce_OneWinsEachNumberAndNumbersNeverGoBack(
        DatabaseEngine engine
    )
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var ca = await CaAsync(world);
        var path = world.Get<StatusDirectory>().CrlPath(ca.Id, Shard);
        using var ended = new CancellationTokenSource();
        var watcher = WatchAsync(path, ended.Token);

        var made = new List<CrlRecord>();
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, Workers).Select(_ => Task.Run(() => IssueAsync(world, ca)))
            );
            made.AddRange(outcomes.Select(one => one.Record).OfType<CrlRecord>());
            refused += outcomes.Count(one => one.WasRefused);
        }

        await ended.CancelAsync();
        var seen = await watcher;
        seen.ShouldBeInOrder(SortDirection.Ascending);
        made.Count.ShouldBeGreaterThanOrEqualTo(Rounds - refused);
        made.Select(one => one.Number).ShouldBeUnique();
        await using var context = world.Context();
        var recorded = await context
            .Crls.Where(one => one.IssuerId == ca.Id && one.Shard == Shard)
            .OrderBy(one => one.Number)
            .ToListAsync();
        recorded
            .Select(one => one.Number)
            .ShouldBe(Enumerable.Range(1, recorded.Count).Select(number => (long)number));
        world.Get<StatusDirectory>().Holds(path, recorded[^1].Sha256).ShouldBeTrue();
    }

    [Fact]
    public async Task Place_NewerListPutThereMeanwhile_IsRefusedAndTheNewerStays()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var ca = await CaAsync(world);
        var directory = world.Get<StatusDirectory>();
        var path = directory.CrlPath(ca.Id, Shard);
        await world.Get<CrlIssue>().IssueAsync(ca, Shard, CancellationToken.None);
        await world.Get<CrlIssue>().IssueAsync(ca, Shard, CancellationToken.None);
        var second = await File.ReadAllBytesAsync(path);
        await world.Get<CrlIssue>().IssueAsync(ca, Shard, CancellationToken.None);
        var third = await File.ReadAllBytesAsync(path);
        File.Delete(path);

        Task late;
        await using (await directory.LockAsync(path, CancellationToken.None))
        {
            late = world
                .Get<CrlShelf>()
                .PlaceAsync(ca, Shard, second, world.Clock.GetUtcNow(), CancellationToken.None);
            await File.WriteAllBytesAsync(path, third);
            late.IsCompleted.ShouldBeFalse();
        }

        await Should.ThrowAsync<CrlRefusedException>(late);
        (await File.ReadAllBytesAsync(path)).ShouldBe(third);
    }

    private static async Task<(CrlRecord? Record, bool WasRefused)> IssueAsync(
        AuthorityWorld world,
        CaRecord ca
    )
    {
        try
        {
            return (
                await world.Get<CrlIssue>().IssueAsync(ca, Shard, CancellationToken.None),
                false
            );
        }
        catch (CrlRefusedException)
        {
            // A number was taken, and then the next one was placed first.
            return (null, true);
        }
    }

    private static async Task<List<long>> WatchAsync(string path, CancellationToken ended)
    {
        var seen = new List<long>();
        while (!ended.IsCancellationRequested)
        {
            if (await CrlShelf.ReadAsync(path, CancellationToken.None) is { Number: { } number })
            {
                seen.Add((long)number);
            }

            await Task.Yield();
        }

        return seen;
    }

    private static async Task<CaRecord> CaAsync(AuthorityWorld world)
    {
        await using var context = world.Context();
        return await context.Cas.AsNoTracking().SingleAsync(one => one.Id == "state-g1");
    }
}
