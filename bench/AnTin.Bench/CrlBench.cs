using System.Diagnostics;
using System.Globalization;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>
/// The lists of a CA of which so many certificates are revoked: read from the database, made, signed, checked, recorded and
/// published, each time by a process that does nothing else. The shards are counted alone and, as the service makes it
/// beside them, with the list that is complete; for the first time and over a list that is there.
/// </summary>
internal static class CrlBench
{
    private const string Ca = "state-g1";
    private const int Shards = 16;
    private const double MostSeconds = 5;
    private const double MostMegabytes = 300;

    public static async Task RunAsync(Bounds bounds, int count)
    {
        foreach (var engine in TestDatabase.EnginesHere)
        {
            await using var world = await AuthorityWorld.CreateAsync(engine);
            await FillAsync(world, count);
            for (var hour = 0; hour < 2; hour++)
            {
                var when = hour == 0 ? "first" : "again";
                var shards = await ChildAsync(world, "shards", hour);
                var complete = await ChildAsync(world, "complete", hour);
                Print(bounds, $"{Shards} shards of {count:N0}, {engine}, {when}", shards);
                Print(
                    bounds,
                    $"the complete list too, {engine}, {when}",
                    new(
                        shards.Seconds + complete.Seconds,
                        Math.Max(shards.Megabytes, complete.Megabytes)
                    )
                );
            }
        }
    }

    /// <summary>What a child process does: the world is another's, and so many hours have passed.</summary>
    public static async Task<int> ChildAsync(string directory, string what, string hours)
    {
        await using var world = AuthorityWorld.Reopen(directory);
        world.Clock.Advance(TimeSpan.FromHours(int.Parse(hours, CultureInfo.InvariantCulture)));
        await using var context = world.Context();
        var ca = await context.Cas.AsNoTracking().SingleAsync(one => one.Id == Ca);
        var issue = world.Get<CrlIssue>();
        var watch = Stopwatch.StartNew();
        foreach (
            var shard in what == "shards" ? Enumerable.Range(0, Shards) : [StatusDirectory.Complete]
        )
        {
            await issue.IssueAsync(ca, shard, CancellationToken.None);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{seconds} {self.PeakWorkingSet64 / 1e6}")
        );
        return 0;
    }

    private static async Task<Cost> ChildAsync(AuthorityWorld world, string what, int hour)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [
                .. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
                    ? new[] { typeof(CrlBench).Assembly.Location }
                    : [],
                "crl-child",
                world.Root,
                what,
                hour.ToString(CultureInfo.InvariantCulture),
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var child = Process.Start(start)!;
        var said = (await child.StandardOutput.ReadToEndAsync()).Split(' ');
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? new Cost(
                double.Parse(said[0], CultureInfo.InvariantCulture),
                double.Parse(said[1], CultureInfo.InvariantCulture)
            )
            : throw new InvalidOperationException($"The process that makes {what} failed.");
    }

    private static void Print(Bounds bounds, string what, Cost cost)
    {
        bounds.Under(what, cost.Seconds, MostSeconds, "s");
        bounds.Under("  its process at most", cost.Megabytes, MostMegabytes, "MB");
    }

    private static async Task FillAsync(AuthorityWorld world, int count)
    {
        await using var context = world.Context();
        var now = world.Clock.GetUtcNow();
        var rows = Enumerable
            .Range(0, count)
            .Select(_ => CertificateSerial.CreateRandom())
            .Select(serial => new RevocationRecord
            {
                IssuerId = Ca,
                SerialHex = serial.ToString(),
                Code = "CQ",
                Reason = 4,
                RevokedAt = now,
                By = "bench",
                Shard = serial.Shard(Shards),
                NotAfter = now + TimeSpan.FromDays(1825),
            });
        await context.LoadAsync(rows, CancellationToken.None);
        if (context.Database.IsNpgsql())
        {
            // The server counts its tables within a minute of such a change; nobody waits for that here.
            await context.Database.ExecuteSqlRawAsync("ANALYZE");
        }
    }

    /// <param name="Seconds">From the question to the database to the last file.</param>
    /// <param name="Megabytes">The most memory the process ever had, its runtime and libraries with it.</param>
    private sealed record Cost(double Seconds, double Megabytes);
}
