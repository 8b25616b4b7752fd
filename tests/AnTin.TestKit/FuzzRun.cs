using System.Diagnostics;
using System.Globalization;

namespace AnTin.TestKit;

/// <summary>
/// Feeds a reader of foreign bytes with spoiled ones. Each input must be answered without an exception, within a second
/// of processor time and without growing by more than 256 MB; a failure names target and seed. How many:
/// <c>ANTIN_FUZZ_COUNT</c>; from which seed: <c>ANTIN_FUZZ_SEED</c>.
/// </summary>
public static class FuzzRun
{
    private const long MostGrowth = 256L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>Far more than a busy machine needs; what would hang takes hours.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

    public static ulong FirstSeed { get; } = (ulong)FromEnvironment("ANTIN_FUZZ_SEED", 1);

    public static int Count(int usually) => FromEnvironment("ANTIN_FUZZ_COUNT", usually);

    /// <param name="target">What is fuzzed.</param>
    /// <param name="usually">How many inputs where nothing else is asked for.</param>
    /// <param name="spoil">The input of a seed, always the same.</param>
    /// <param name="read">What may not throw; assertions about the answer belong here too.</param>
    /// <param name="say">Takes one line about the run.</param>
    public static async Task RunAsync(
        string target,
        int usually,
        Func<ulong, byte[]> spoil,
        Action<byte[]> read,
        Action<string>? say = null
    )
    {
        var progress = new Progress();
        var count = Count(usually);
        var running = Task.Factory.StartNew(
            () => Run(target, count, spoil, read, progress),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1))) != running)
        {
            if (Stopwatch.GetElapsedTime(progress.Started) > Hang)
            {
                throw new InvalidOperationException($"{target}: seed {progress.Seed} hangs.");
            }
        }

        await running;
        using var self = Process.GetCurrentProcess();
        say?.Invoke(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target}: {count:N0} inputs; slowest {progress.Slowest.TotalMilliseconds:F0} ms (seed {progress.SlowestSeed}), most allocated {progress.Largest >> 10:N0} KB (seed {progress.LargestSeed}); peak of the process {self.PeakWorkingSet64 >> 20} MB"
            )
        );
    }

    /// <inheritdoc cref="RunAsync(string, int, Func{ulong, byte[]}, Action{byte[]}, Action{string}?)"/>
    public static Task RunAsync(
        string target,
        int usually,
        Func<ulong, byte[]> spoil,
        Func<byte[], Task> read,
        Action<string>? say = null
    ) => RunAsync(target, usually, spoil, input => read(input).GetAwaiter().GetResult(), say);

    private static void Run(
        string target,
        int count,
        Func<ulong, byte[]> spoil,
        Action<byte[]> read,
        Progress progress
    )
    {
        for (var i = 0UL; i < (ulong)count; i++)
        {
            var seed = FirstSeed + i;
            var input = spoil(seed);
            progress.Begin(seed);
            try
            {
                Measure(input, read, progress, warm: i > 0);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(
                    $"{target}, seed {seed}: {fault.GetType().Name} {fault.Message} ({Convert.ToHexString(input.AsSpan(0, Math.Min(input.Length, 4096)))})",
                    fault
                );
            }
        }
    }

    private static void Measure(byte[] input, Action<byte[]> read, Progress progress, bool warm)
    {
        var (time, allocated) = Once(input, read);
        if (warm && time > MostTime)
        {
            // Once more: the runtime may have been busy with itself.
            var again = Once(input, read).Time;
            time = again < time ? again : time;
            if (time > MostTime)
            {
                throw new TimeoutException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"It takes {time.TotalSeconds:F1} s."
                    )
                );
            }
        }

        if (allocated > MostGrowth && Growth(input, read) is > MostGrowth and var growth)
        {
            throw new InvalidOperationException($"It grows by {growth >> 20} MB.");
        }

        progress.End(time, allocated);
    }

    private static (TimeSpan Time, long Allocated) Once(byte[] input, Action<byte[]> read)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadTime.Now();
        read(input);
        return (ThreadTime.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>What is live at most while an input is read.</summary>
    private static long Growth(byte[] input, Action<byte[]> read)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var reading = Task.Run(() => read(input));
        while (!reading.Wait(TimeSpan.FromMilliseconds(20)))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        return most;
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : otherwise;

    /// <summary>Written by the thread that reads; the one that watches looks only at what began when.</summary>
    private sealed class Progress
    {
        private long started = Stopwatch.GetTimestamp();
        private ulong seed;

        public long Started => Volatile.Read(ref started);

        public ulong Seed => Volatile.Read(ref seed);

        public TimeSpan Slowest { get; private set; }

        public ulong SlowestSeed { get; private set; }

        public long Largest { get; private set; }

        public ulong LargestSeed { get; private set; }

        public void Begin(ulong next)
        {
            Volatile.Write(ref seed, next);
            Volatile.Write(ref started, Stopwatch.GetTimestamp());
        }

        public void End(TimeSpan time, long allocated)
        {
            if (time > Slowest)
            {
                (Slowest, SlowestSeed) = (time, seed);
            }

            if (allocated > Largest)
            {
                (Largest, LargestSeed) = (allocated, seed);
            }
        }
    }
}
