using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Status;

/// <summary>
/// Keeps <see cref="StatusIndex"/> in step with the authority: every second, at once when this process revoked, and
/// before the answer <c>unknown</c> is given.
/// </summary>
public sealed class StatusFeed(
    StatusIndex index,
    IStatusSource source,
    IEnumerable<IStatusListener> listeners,
    TimeProvider clock,
    ILogger<StatusFeed> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // Held by the one look that runs; guards both positions.
    private readonly SemaphoreSlim one = new(1, 1);
    private long lastIntent;
    private long lastRevocation;

    // Of the clock's steady counter; 0 before the first look. Read and written with Interlocked.
    private long lastLook;

    /// <summary>Since the last look that succeeded; null before the first.</summary>
    public TimeSpan? Lag =>
        Interlocked.Read(ref lastLook) is var at and not 0 ? clock.GetElapsedTime(at) : null;

    /// <summary>Looks now and returns when the index has what was committed before the call.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        List<(string, SerialKey)> revoked;
        await one.WaitAsync(cancellation);
        try
        {
            var asked = clock.GetTimestamp();
            revoked = Apply(await source.ChangesAsync(lastIntent, lastRevocation, cancellation));
            Interlocked.Exchange(ref lastLook, asked);
        }
        finally
        {
            one.Release();
        }

        foreach (var listener in revoked.Count == 0 ? [] : listeners)
        {
            await listener.RevokedAsync(revoked, cancellation);
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(
                    fault,
                    "The status of certificates could not be read; answers stay as they were"
                );
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The answer is what was not known to be revoked before.</summary>
    private List<(string, SerialKey)> Apply(StatusChanges changes)
    {
        var fresh = new List<(string, SerialKey)>();
        foreach (var (caId, serial) in changes.Known)
        {
            index.AddKnown(caId, SerialKey.FromHex(serial));
        }

        foreach (var (caId, serial, at, reason) in changes.Revoked)
        {
            var key = SerialKey.FromHex(serial);
            var revoked = new SerialStatus(at, reason);
            if (index.Find(caId, key) != revoked)
            {
                index.AddRevoked(caId, key, revoked);
                fresh.Add((caId, key));
            }
        }

        (lastIntent, lastRevocation) = (changes.LastIntent, changes.LastRevocation);
        return fresh;
    }
}
