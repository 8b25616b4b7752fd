using System.Threading.Channels;
using AnTin.Authority.Database;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Writes down every time stamp, many with one commit. When it cannot write (a full disk), it says so and the unit
/// stops: a time stamp nobody can account for is not given (rule T21).
/// </summary>
public sealed class TimeStampLog(
    IDbContextFactory<AuthorityDb> databases,
    ILogger<TimeStampLog> log
) : BackgroundService
{
    private const int Waiting = 20_000;

    /// <summary>How long a time stamp waits for room in the queue before it is refused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Between two commits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<TimeStampRecord> queue = Channel.CreateBounded<TimeStampRecord>(
        new BoundedChannelOptions(Waiting) { SingleReader = true }
    );

    private volatile bool failing;

    /// <summary>False while the log cannot be written, or when it stays full.</summary>
    public ValueTask<bool> TryAddAsync(TimeStampRecord stamp, CancellationToken cancellation) =>
        failing ? ValueTask.FromResult(false)
        : queue.Writer.TryWrite(stamp) ? ValueTask.FromResult(true)
        : WaitForRoomAsync(stamp, cancellation);

    /// <summary>Writes what waits now; for the shutdown and for tests.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var batch = new List<TimeStampRecord>(Waiting);
        while (queue.Reader.TryPeek(out _))
        {
            Take(batch);
            await WriteAsync(batch, cancellation);
            batch.Clear();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<TimeStampRecord>(Waiting);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (batch.Count == 0)
                {
                    await queue.Reader.WaitToReadAsync(stoppingToken);
                    Take(batch);
                }

                // Not to be cancelled: a batch written and not known to be written would be written twice.
                await WriteAsync(batch, CancellationToken.None);
                batch.Clear();
                failing = false;
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                failing = true;
                log.LogCritical(
                    fault,
                    "The log of time stamps cannot be written; the time-stamp unit stops"
                );
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Take(List<TimeStampRecord> batch)
    {
        while (batch.Count < Waiting && queue.Reader.TryRead(out var stamp))
        {
            batch.Add(stamp);
        }
    }

    private async ValueTask<bool> WaitForRoomAsync(
        TimeStampRecord stamp,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await queue.Writer.WriteAsync(stamp, patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task WriteAsync(List<TimeStampRecord> batch, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await database.LoadAsync(batch, cancellation);
    }
}
