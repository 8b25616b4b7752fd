using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Platform.Audit;

/// <summary>
/// Carries new lines of one database's audit log elsewhere within seconds, to another disk or into the log of acts, so that
/// whoever breaks into the database cannot rewrite what has already left.
/// </summary>
public sealed class AuditForwarder<TContext>(
    IDbContextFactory<TContext> contexts,
    IAuditCopy copy,
    TimeProvider clock,
    ILogger<AuditForwarder<TContext>> log
) : BackgroundService
    where TContext : TrustDbContext
{
    private const int Batch = 500;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>Copies what is new; the answer is how many lines.</summary>
    public async Task<int> ForwardNewAsync(CancellationToken cancellation = default)
    {
        var copied = 0;
        while (true)
        {
            var last = await copy.LastNumberAsync(cancellation);
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var entries = await context
                .AuditLog.AsNoTracking()
                .Where(entry => entry.Sequence > last)
                .OrderBy(entry => entry.Sequence)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (entries.Count > 0)
            {
                await copy.TakeAsync(entries, cancellation);
            }

            copied += entries.Count;
            if (entries.Count < Batch)
            {
                return copied;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var complained = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ForwardNewAsync(stoppingToken);
                complained = false;
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                if (!complained)
                {
                    log.LogError(
                        fault,
                        "The audit log of {Database} is not being forwarded to {Copy}",
                        typeof(TContext).Name,
                        copy.GetType().Name
                    );
                    complained = true;
                }

                await Task.Delay(LookEvery, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
