using System.Diagnostics;
using System.Globalization;

namespace AnTin.Pki.Bench;

/// <summary>
/// Measures several things in turns within one run, so that a busy machine disturbs all alike, and prints them as
/// ratios of the first. Absolute figures stand beside, never to be quoted alone.
/// </summary>
internal sealed class SideBySide
{
    private const int Rounds = 20;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);
    private readonly List<(string Name, Action Act, List<double> PerSecond, long Bytes)> things =
    [];

    public void Add(string name, Action act)
    {
        act();
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        things.Add((name, act, [], GC.GetAllocatedBytesForCurrentThread() - before));
    }

    public void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var thing in things)
            {
                thing.PerSecond.Add(Measure(thing.Act));
            }
        }

        var basis = Median(things[0].PerSecond);
        foreach (var (name, _, perSecond, bytes) in things)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -44} {Median(perSecond) / basis, 8:F2} × {Median(perSecond), 12:N0}/s {bytes, 10:N0} octets allocated"
                )
            );
        }
    }

    private static double Measure(Action act)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < Turn)
        {
            act();
            count++;
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
