using System.Diagnostics;

namespace AnTin.Registration.Bench;

/// <summary>Asks one question often and prints median and 95th percentile.</summary>
internal sealed class Timings(int rounds)
{
    /// <summary>The slowest 95th percentile so far, in milliseconds.</summary>
    public double Worst { get; private set; }

    public async Task TakeAsync(string what, Func<Task> question)
    {
        await question();
        var times = new List<double>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await question();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var most = times[(int)(rounds * 0.95)];
        Worst = Math.Max(Worst, most);
        Console.WriteLine(
            $"  {what, -54} median {times[rounds / 2], 7:0.0} ms   p95 {most, 7:0.0} ms"
        );
    }
}
