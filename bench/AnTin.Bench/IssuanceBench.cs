using System.Diagnostics;
using AnTin.Authority;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.Authority.Watching;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Bench;

/// <summary>
/// Whole issuance (two officers' signatures checked, lint, intent and journal on the disk, signature, check, record,
/// settle) against the bare signature of the same key.
/// </summary>
internal static class IssuanceBench
{
    private const double LeastOnServer = 1_500;
    private const int Count = 5_000;
    private const int WarmUp = 1_000;

    public static async Task RunAsync(Bounds bounds)
    {
        foreach (var engine in TestDatabase.EnginesHere)
        {
            var ratio = await MeasureAsync("P-256", engine);
            if (engine == DatabaseEngine.PostgreSql)
            {
                bounds.AtLeast(
                    "certificates issued with P-256, recorded in PostgreSQL",
                    ratio.Ours,
                    LeastOnServer,
                    "/s"
                );
            }
        }

        await MeasureAsync("RSA-3072", DatabaseEngine.Sqlite);
    }

    private static async Task<Ratio> MeasureAsync(string key, DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateWithKeyAsync(key, engine);
        var custody = new MemoryCustody();
        await IssueAsync(world, custody, WarmUp);
        var signer = await SignerAsync(world);
        var tbs = new byte[900];
        var ratio = new Ratio($"certificates issued, {key}, {engine}", $"bare {key} signatures");
        await ratio.MeasureAsync(
            () => IssueAsync(world, custody, Count),
            () => Stopwatches.RateAsync(async () => await signer.SignAsync(tbs))
        );
        ratio.Print();
        return ratio;
    }

    private static async Task<double> IssueAsync(
        AuthorityWorld world,
        MemoryCustody custody,
        int count
    )
    {
        await custody.StockAsync(count);
        var orders = new List<SignedOrder>(count);
        for (var i = 0; i < count; i++)
        {
            orders.Add(await Orders.SignAsync(world, Orders.For(world, $"Giáo viên số {i}")));
        }

        var window = new MemoryWindow(orders);
        var settings = new AuthoritySettings { Batch = 200 };
        var phases = new PhaseClock();
        using var lint = new TwinLint();
        var run = new IssuanceRun(
            world.Get<IDbContextFactory<AuthorityDb>>(),
            window,
            custody,
            world.Get<ISigningKeys>(),
            world.Get<AuthorityJournal>(),
            new OrderPreparation(custody, lint, settings, phases, world.Clock),
            world.Get<StopSwitch>(),
            settings,
            phases,
            world.Get<AuthorityMeter>(),
            world.Clock,
            NullLogger<IssuanceRun>.Instance
        );
        phases.Start();
        var busy = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        while (await run.RunAsync(CancellationToken.None) > 0)
        {
            // Until the window is empty.
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        phases.Print(count, Environment.CpuUsage.TotalTime - busy);
        if (window.Settled != count)
        {
            throw new InvalidOperationException($"{window.Settled} of {count} were issued.");
        }

        return window.Settled / seconds;
    }

    private static async Task<Pki.Signing.ISigner> SignerAsync(AuthorityWorld world)
    {
        await using var context = world.Context();
        var state = await context.Cas.SingleAsync(ca => ca.Id == "state-g1");
        return await world.Get<ISigningKeys>().OpenAsync(state.KeyName, CancellationToken.None);
    }
}
