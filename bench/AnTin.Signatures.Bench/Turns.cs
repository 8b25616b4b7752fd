using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace AnTin.Signatures.Bench;

/// <summary>
/// Measures several acts in turns within one run, so that a busy machine disturbs all alike. The figures are medians of
/// wall time and of processor time; the ratio is that of processor times to the first act, which a neighbour on the same
/// machine disturbs least; where acts start processes, that of wall times.
/// </summary>
internal sealed class Turns(string title, bool wholeProcesses = false)
{
    private readonly List<Act> acts = [];

    private sealed record Act(string Name, Func<Task> Run, List<double> Wall, List<double> Cpu);

    public void Add(string name, Func<Task> run) => acts.Add(new Act(name, run, [], []));

    public void Add(string name, Action run) =>
        Add(
            name,
            () =>
            {
                run();
                return Task.CompletedTask;
            }
        );

    /// <summary>
    /// Runs rounds until the runtime compiles nothing more. Before that its compiler works beside the acts and on their
    /// account, and the code is not the one that a service runs after its first minute.
    /// </summary>
    public async Task SettleAsync(int calmRounds = 50, int most = 3_000)
    {
        for (var (round, calm) = (0, 0); round < most && calm < calmRounds; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var act in acts)
            {
                await act.Run();
            }

            calm = JitInfo.GetCompiledMethodCount() == compiled ? calm + 1 : 0;
        }
    }

    /// <summary>Runs everything once in each round; the first third only warms up.</summary>
    public async Task RunAsync(int rounds)
    {
        for (var round = -rounds / 2; round < rounds; round++)
        {
            foreach (var act in acts)
            {
                var cpu = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                await act.Run();
                var wall = Stopwatch.GetElapsedTime(start);
                if (round >= 0)
                {
                    act.Wall.Add(wall.TotalMilliseconds);
                    act.Cpu.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
                }
            }
        }
    }

    /// <summary>Median processor time in milliseconds.</summary>
    public double CpuOf(string name) => Median(acts.Single(act => act.Name == name).Cpu);

    public double WallOf(string name) => Median(acts.Single(act => act.Name == name).Wall);

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{title, -58} {"wall ms", 10} {"cpu ms", 10} {"ratio", 8}");
        foreach (var act in acts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {act.Name, -56} {Median(act.Wall), 10:F2} {Median(act.Cpu), 10:F2} {Median(Counted(act)) / Median(Counted(acts[0])), 8:F2}"
                )
            );
        }
    }

    /// <summary>The processor time of other processes is not ours to read: there the wall counts.</summary>
    private List<double> Counted(Act act) => wholeProcesses ? act.Wall : act.Cpu;

    /// <summary>Says whether a bound held; a miss is printed like a hit.</summary>
    public static void Verdict(string what, double measured, double bound, string unit = "ms") =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {(measured <= bound ? "met   " : "MISSED")} {what}: {measured:F2} {unit}, at most {bound:F2} {unit}"
            )
        );

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
