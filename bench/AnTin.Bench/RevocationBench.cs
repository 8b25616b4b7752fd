using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using AnTin.Authority.Status;
using AnTin.Pki.Certificates;
using AnTin.Pki.Revocation;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>
/// Rule T13, the rehearsal: so many certificates are on record, then all of one CA are revoked by the same act as
/// <c>antin ca revoke --list</c>: looked at, revoked, published, answered for. Ends with 1 when one of them is missing
/// from a list or from the responder.
/// </summary>
internal static class RevocationBench
{
    private const string Ca = "state-g1";
    private const int Shards = 16;

    public static async Task<int> RunAsync(int count)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await FillAsync(world, count);
        var wishes = await WishesAsync(world);
        var revoke = world.Get<Revoke>();
        var schedule = world.Get<CrlSchedule>();
        await schedule.RunAsync(CancellationToken.None);

        await StepAsync("dry run", count, () => RevokeAsync(revoke, wishes, dryRun: true));
        await StepAsync(
            "revoked, in database and journal",
            count,
            () => RevokeAsync(revoke, wishes, dryRun: false)
        );
        await StepAsync(
            "the same list again",
            count,
            () => RevokeAsync(revoke, wishes, dryRun: false)
        );
        await StepAsync(
            "lists made and published",
            count,
            () => schedule.RunAsync(CancellationToken.None)
        );
        var index = new StatusIndex();
        using var feed = new StatusFeed(
            index,
            new DatabaseStatusSource(world.Get<IDbContextFactory<AuthorityDb>>()),
            [],
            world.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<StatusFeed>.Instance
        );
        await StepAsync(
            "a responder started anew knows them",
            count,
            () => feed.RefreshAsync(CancellationToken.None)
        );
        return await CheckAsync(world, index, wishes) ? 0 : 1;
    }

    private static Task RevokeAsync(
        Revoke revoke,
        IReadOnlyList<RevocationWish> wishes,
        bool dryRun
    ) => revoke.RunAsync(wishes, "both-1", dryRun, CancellationToken.None);

    private static async Task StepAsync(string what, int count, Func<Task> step)
    {
        var watch = Stopwatch.StartNew();
        await step();
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -40} {seconds, 8:N1} s   {count / seconds, 10:N0}/s"
            )
        );
    }

    /// <summary>Nobody is forgotten: each serial is on the complete list, on its shard, and revoked for the responder.</summary>
    private static async Task<bool> CheckAsync(
        AuthorityWorld world,
        StatusIndex index,
        IReadOnlyList<RevocationWish> wishes
    )
    {
        var directory = world.Get<StatusDirectory>();
        var lists = new Dictionary<int, CertificateRevocationList>();
        for (var shard = StatusDirectory.Complete; shard < Shards; shard++)
        {
            lists[shard] = (
                await CrlShelf.ReadAsync(directory.CrlPath(Ca, shard), CancellationToken.None)
            )!;
        }

        var missing = wishes.Count(wish =>
        {
            var serial = CertificateSerial.Parse(wish.SerialHex);
            return lists[StatusDirectory.Complete].Find(serial) is null
                || lists[serial.Shard(Shards)].Find(serial) is null
                || index.Find(Ca, SerialKey.FromHex(wish.SerialHex))?.RevokedAt is null;
        });
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"complete list {lists[StatusDirectory.Complete].Encoded.Length / 1e6:N1} MB, largest shard {lists.Where(list => list.Key >= 0).Max(list => list.Value.Encoded.Length) / 1e6:N2} MB, missing anywhere: {missing}"
            )
        );
        return missing == 0;
    }

    private static async Task<List<RevocationWish>> WishesAsync(AuthorityWorld world)
    {
        await using var context = world.Context();
        var serials = await context
            .Intents.Where(one => one.IssuerId == Ca && one.Subject == "bench")
            .Select(one => one.SerialHex)
            .ToListAsync();
        return
        [
            .. serials.Select(serial => new RevocationWish(Ca, serial, RevocationCode.Find("CQ")!)),
        ];
    }

    /// <summary>Intents as issuance leaves them; what was signed plays no part in revoking.</summary>
    private static async Task FillAsync(AuthorityWorld world, int count)
    {
        await using var context = world.Context();
        var now = world.Clock.GetUtcNow();
        var rows = Enumerable
            .Range(0, count)
            .Select(_ => CertificateSerial.CreateRandom())
            .Select(serial => new IntentRecord
            {
                IssuerId = Ca,
                SerialHex = serial.ToString(),
                OrderId = Guid.CreateVersion7(now),
                Attempt = 1,
                ProfileId = "PERSON_5Y",
                ProfileHash = "",
                Tbs = [],
                TbsHash = "",
                Subject = "bench",
                OrderedKey = Convert.ToHexStringLower(SHA256.HashData(serial.Content)),
                NotBefore = now,
                NotAfter = now + TimeSpan.FromDays(1825),
                Shard = serial.Shard(Shards),
                RecordedAt = now,
            });
        await context.LoadAsync(rows, CancellationToken.None);
    }
}
