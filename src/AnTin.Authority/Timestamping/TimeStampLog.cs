using System.Threading.Channels;
using AnTin.Authority.Database;
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
    private const int Batch = 2_000;

    private readonly Channel<TimeStampRecord> queue = Channel.CreateBounded<TimeStampRecord>(
        new BoundedChannelOptions(Waiting) { SingleReader = true }
    );

    private volatile bool failing;

    /// <summary>False while the log cannot be written or is full.</summary>
    public bool TryAdd(TimeStampRecord stamp) => !failing && queue.Writer.TryWrite(stamp);

    /// <summary>Writes what waits now; for the shutdown and for tests.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var batch = new List<TimeStampRecord>(Batch);
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
        var batch = new List<TimeStampRecord>(Batch);
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
                await Task.Delay(TimeSpan.FromMilliseconds(100), stoppingToken);
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
        while (batch.Count < Batch && queue.Reader.TryRead(out var stamp))
        {
            batch.Add(stamp);
        }
    }

    private async Task WriteAsync(List<TimeStampRecord> batch, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        database.TimeStamps.AddRange(batch);
        await database.SaveChangesAsync(cancellation);
    }
}
