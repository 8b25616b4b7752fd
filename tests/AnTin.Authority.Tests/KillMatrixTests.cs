using System.Globalization;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Tests.KillTarget;
using AnTin.Authority.Timestamping;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests;

/// <summary>
/// The whole authority at work (issue, revoke, publish, time-stamp), killed at any instant, on each database and key store:
/// nothing acknowledged is lost, nothing is there twice, the logs hold. <c>ANTIN_KILLS</c> sets how often each is killed.
/// </summary>
public sealed class KillMatrixTests
{
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("ANTIN_KILLS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 1;

    public static TheoryData<DatabaseEngine, bool> Everywhere()
    {
        var data = new TheoryData<DatabaseEngine, bool>();
        foreach (DatabaseEngine engine in new Engines())
        {
            data.Add(engine, false);
            if (SoftHsm.Library is not null)
            {
                data.Add(engine, true);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task T1_KilledAtAnyInstant_NothingIsLostAndNothingTwice(
        DatabaseEngine engine,
        bool inToken
    )
    {
        await using var world = inToken
            ? await AuthorityWorld.CreateInTokenAsync(engine)
            : await AuthorityWorld.CreateAsync(engine);
        for (var kill = 0; kill < Kills; kill++)
        {
            await StormAsync(world.Root, TimeSpan.FromMilliseconds((kill * 137) % 400));

            await ShouldHoldAsync(world.Root);
        }
    }

    private static async Task StormAsync(string directory, TimeSpan after)
    {
        var answers = Path.Combine(directory, Storm.Answers);
        var before = File.Exists(answers) ? new FileInfo(answers).Length : 0;
        using var victim = Victim.Start("storm", directory);
        while (!HasAll(answers, before))
        {
            await victim.ShouldLiveAsync();
            await Task.Delay(20);
        }

        await Task.Delay(after);
        await victim.KillAsync();
    }

    /// <summary>Each kind of act was answered at least twice since.</summary>
    private static bool HasAll(string answers, long since)
    {
        if (!File.Exists(answers))
        {
            return false;
        }

        using var file = new FileStream(
            answers,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        file.Seek(since, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        var kinds = reader
            .ReadToEnd()
            .Split('\n')
            .CountBy(line => line.Split(' ')[0], StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return new[] { "issued", "revoked", "published", "stamped" }.All(kind =>
            kinds.GetValueOrDefault(kind) > 1
        );
    }

    private static async Task ShouldHoldAsync(string directory)
    {
        var answered = (await File.ReadAllLinesAsync(Path.Combine(directory, Storm.Answers)))
            .Select(line => line.Split(' '))
            .ToLookup(words => words[0], words => words[1], StringComparer.Ordinal);
        await using var live = await LiveAuthority.StartAsync(
            AuthorityWorld.Reopen(directory),
            LiveAuthority.Loopback()
        );
        var world = live.World;
        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);
        while (await world.RunAsync() > 0)
        {
            // What was under way is brought to its end.
        }

        await live.PublishAsync();
        await live.Get<TimeStampLog>().StopAsync(CancellationToken.None);
        await using var context = world.Context();
        await IssuedOnce.HoldsAsync(world, context, answered["issued"]);
        await RevokedAsync(live, context, answered["revoked"], answered["published"]);
        await StampedAsync(context, answered["stamped"]);
        (await AuditVerifier.VerifyAsync(context)).IsIntact.ShouldBeTrue();
    }

    private static async Task RevokedAsync(
        LiveAuthority live,
        AuthorityDb context,
        IEnumerable<string> revoked,
        IEnumerable<string> published
    )
    {
        var rows = await context.Revocations.AsNoTracking().ToListAsync();
        revoked.Except(rows.Select(row => row.SerialHex), StringComparer.Ordinal).ShouldBeEmpty();
        var list = await CrlShelf.ReadAsync(
            live.Get<StatusDirectory>().CrlPath("state-g1", StatusDirectory.Complete),
            CancellationToken.None
        );
        list!.Entries.Count().ShouldBe(rows.Count);
        list.Number!.Value.ShouldBeGreaterThanOrEqualTo(
            published
                .Select(number =>
                    System.Numerics.BigInteger.Parse(number, CultureInfo.InvariantCulture)
                )
                .Max()
        );
    }

    private static async Task StampedAsync(AuthorityDb context, IEnumerable<string> answered)
    {
        var logged = (await context.TimeStamps.AsNoTracking().ToListAsync())
            .Select(stamp => Convert.ToHexString(stamp.Serial))
            .ToList();
        logged.ShouldBeUnique(StringComparer.Ordinal);
        answered.Except(logged, StringComparer.Ordinal).ShouldBeEmpty();
    }
}
