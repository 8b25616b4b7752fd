using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AnTin.TestKit;

/// <summary>Processor time of the current thread, which neighbours on a busy machine do not lengthen.</summary>
public static class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int OfThread = 3;

    /// <summary>Wall time where the system is another than Linux.</summary>
    public static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0);
        }

        _ = GetTime(OfThread, out var time);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
