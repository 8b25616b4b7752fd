using System.Diagnostics;

namespace AnTin.Bench;

/// <summary>Rates of things done in this process.</summary>
internal static class Stopwatches
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    /// <summary>How often a second something can be done, one after the other.</summary>
    public static double Rate(Action deed)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(started) < Long)
        {
            deed();
            count++;
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <inheritdoc cref="Rate"/>
    public static async Task<double> RateAsync(Func<Task> deed)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(started) < Long)
        {
            await deed();
            count++;
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>How often a second something can be done by so many threads together.</summary>
    public static async Task<double> RateAsync(int threads, Func<Task> deed)
    {
        var rates = await Task.WhenAll(
            Enumerable.Range(0, threads).Select(_ => Task.Run(() => RateAsync(deed)))
        );
        return rates.Sum();
    }
}
