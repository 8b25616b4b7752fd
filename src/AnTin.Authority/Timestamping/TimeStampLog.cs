using AnTin.Authority.Database;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Writes down every time stamp: into a file before the token leaves (<see cref="TimeStampSpool"/>), into the database many
/// with one commit. When it cannot write (a full disk), it says so and the unit stops: a time stamp nobody can account for
/// is not given (rule T21).
/// </summary>
public sealed class TimeStampLog(
    IDbContextFactory<AuthorityDb> databases,
    AuthoritySettings settings,
    ILogger<TimeStampLog> log
) : BackgroundService
{
    private const int MostWaiting = 20_000;
    private const int LookedUpTogether = 500;

    /// <summary>How long a time stamp waits for room before it is refused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Between two commits, and between two looks for room.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TimeStampSpool spool = new(settings.TimeStampSpool);
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile bool failing;

    /// <summary>False from a write that failed to the next that succeeds.</summary>
    public bool CanWrite => !failing;

    /// <summary>False while the log cannot be written, or when it stays full.</summary>
    public async ValueTask<bool> TryAddAsync(TimeStampRecord stamp, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; spool.Waiting >= MostWaiting; waited += Pause)
        {
            if (failing || waited >= Patience)
            {
                return false;
            }

            await Task.Delay(Pause, cancellation);
        }

        try
        {
            if (!failing)
            {
                spool.Append(stamp);
                return true;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(fault);
        }

        return false;
    }

    /// <summary>Writes what waits now; for the shutdown and for tests.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            while (spool.Next() is { } file)
            {
                await WriteAsync(file);
                spool.Done();
            }
        }
        finally
        {
            writing.Release();
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        spool.TakeLeftovers();
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    public override void Dispose()
    {
        spool.Dispose();
        writing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FlushAsync(stoppingToken);
                failing = false;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Fail(fault);
                await Task.Delay(Patience, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await Task.Delay(Pause, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What the database has already stays out: a commit may have succeeded without anybody hearing of it.</summary>
    private async Task WriteAsync(SpoolFile file)
    {
        await using var database = await databases.CreateDbContextAsync();
        var fresh = file.MayBeKnown ? await UnknownAsync(database, file.Records) : file.Records;
        file.MayBeKnown = true;
        await database.LoadAsync(fresh, CancellationToken.None);
    }

    private static async Task<List<TimeStampRecord>> UnknownAsync(
        AuthorityDb database,
        IReadOnlyList<TimeStampRecord> stamps
    )
    {
        var unknown = new List<TimeStampRecord>(stamps.Count);
        foreach (var some in stamps.Chunk(LookedUpTogether))
        {
            var serials = some.Select(stamp => stamp.Serial).ToList();
            var known = (
                await database
                    .TimeStamps.Where(stamp => serials.Contains(stamp.Serial))
                    .Select(stamp => stamp.Serial)
                    .ToListAsync()
            )
                .Select(Convert.ToHexString)
                .ToHashSet(StringComparer.Ordinal);
            unknown.AddRange(
                some.Where(stamp => !known.Contains(Convert.ToHexString(stamp.Serial)))
            );
        }

        return unknown;
    }

    private void Fail(Exception fault)
    {
        if (!failing)
        {
            log.LogCritical(
                fault,
                "The log of time stamps cannot be written; the time-stamp unit stops"
            );
        }

        failing = true;
    }
}
