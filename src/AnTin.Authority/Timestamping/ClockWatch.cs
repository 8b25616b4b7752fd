using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Watches the clock the time-stamp unit lives by (rule T15). Without a reference it compares the wall clock with the
/// steady counter of the machine and notices jumps; with one it measures the drift as well. Beyond the stated accuracy
/// the clock is not trusted, and no time stamps are given.
/// </summary>
public sealed class ClockWatch(
    TimeProvider clock,
    TimeSpan accuracy,
    IClockReference? reference,
    ILogger<ClockWatch> log
) : BackgroundService
{
    /// <summary>The accuracy units state unless their ceremony says otherwise.</summary>
    public static readonly TimeSpan DefaultAccuracy = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private long lastSteady = clock.GetTimestamp();
    private DateTimeOffset lastWall = clock.GetUtcNow();
    private volatile bool trusted = true;

    public bool Trusted => trusted;

    /// <summary>How far the clock was ahead of its reference when last compared; null where none answered.</summary>
    public TimeSpan? Offset { get; private set; }

    /// <summary>Measures now. A jump ends trust; only a reference that agrees brings it back.</summary>
    public async Task MeasureAsync(CancellationToken cancellation)
    {
        var steady = clock.GetTimestamp();
        var wall = clock.GetUtcNow();
        var jump = wall - lastWall - clock.GetElapsedTime(lastSteady, steady);
        (lastSteady, lastWall) = (steady, wall);
        if (jump.Duration() > accuracy)
        {
            Distrust("jumped by", jump);
        }

        Offset = reference is null ? null : await reference.OffsetAsync(cancellation);
        if (Offset is { } offset)
        {
            if (offset.Duration() > accuracy)
            {
                Distrust("is ahead of its reference by", offset);
            }
            else
            {
                trusted = true;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await MeasureAsync(stoppingToken);
        }
    }

    private void Distrust(string how, TimeSpan drift)
    {
        if (trusted)
        {
            log.LogCritical("The clock {How} {Drift}; time stamps stop", how, drift);
        }

        trusted = false;
    }
}
