using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Platform.Outbox;

/// <summary>
/// Empties one database's outbox. Many nodes may run it: a message is leased before it is handed over, and a lease that
/// ran out (its holder died) lets another take it. What was handed over is forgotten: mails hold one-time links, and
/// whoever reads the database or its backup must not find them.
/// </summary>
public sealed class OutboxDispatcher<TContext>(
    IDbContextFactory<TContext> contexts,
    IEnumerable<IOutboxHandler> handlers,
    OutboxSettings settings,
    OutboxBell bell,
    TimeProvider clock,
    ILogger<OutboxDispatcher<TContext>> log
) : BackgroundService
    where TContext : TrustDbContext
{
    private readonly Dictionary<string, IOutboxHandler> handlers = handlers.ToDictionary(
        handler => handler.Kind,
        StringComparer.Ordinal
    );

    /// <summary>Hands over what is due now; the answer is how many messages were taken (handed over or failed).</summary>
    public async Task<int> DispatchDueAsync(CancellationToken cancellation = default)
    {
        var taken = 0;
        while (true)
        {
            var batch = await TakeAsync(cancellation);
            foreach (var message in batch)
            {
                if (await HoldAsync(message, cancellation))
                {
                    await HandOverAsync(message, cancellation);
                }
            }

            taken += batch.Count;
            if (batch.Count < settings.Batch)
            {
                return taken;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DispatchDueAsync(stoppingToken);
                await bell.WaitAsync(settings.LookEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(
                    fault,
                    "The outbox of {Database} could not be read",
                    typeof(TContext).Name
                );
                await Task.Delay(settings.LookEvery, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<List<OutboxMessage>> TakeAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        return await OutboxLease.TakeAsync(
            context,
            now,
            now + settings.Lease,
            settings.Batch,
            cancellation
        );
    }

    /// <summary>Counts the lease anew before a message is handed over: the ones before it in the batch may have been slow.</summary>
    /// <returns>False when the lease ran out meanwhile and another dispatcher has the message.</returns>
    private async Task<bool> HoldAsync(OutboxMessage message, CancellationToken cancellation)
    {
        DateTimeOffset? until = Instant.Cut(clock.GetUtcNow()) + settings.Lease;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var held = await context
            .Outbox.Where(row =>
                row.Id == message.Id && row.DoneAt == null && row.LeaseUntil == message.LeaseUntil
            )
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), cancellation);
        return held == 1;
    }

    private async Task HandOverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            if (!handlers.TryGetValue(message.Kind, out var handler))
            {
                throw new InvalidOperationException(
                    $"Nobody handles outbox messages of kind \"{message.Kind}\"."
                );
            }

            await handler.HandleAsync(message, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            await NoteFailureAsync(message, fault, cancellation);
            return;
        }

        var doneAt = Instant.Cut(clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context
            .Outbox.Where(row => row.Id == message.Id && row.DoneAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.DoneAt, doneAt)
                        .SetProperty(row => row.Payload, OutboxMessage.Forgotten)
                        .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.LastError, (string?)null),
                cancellation
            );
    }

    private async Task NoteFailureAsync(
        OutboxMessage message,
        Exception fault,
        CancellationToken cancellation
    )
    {
        // Messages of mail servers quote mailboxes; the kind of the fault is enough here.
        var kind = fault is OutboxException ? fault.Message : fault.GetType().Name;
        var now = Instant.Cut(clock.GetUtcNow());
        DateTimeOffset? abandonedAt = message.Attempts >= settings.MostAttempts ? now : null;
        log.Log(
            abandonedAt is null ? LogLevel.Warning : LogLevel.Error,
            "Outbox message {Id} of kind {Kind} failed ({Failure}), attempt {Attempt}{End}",
            message.Id,
            message.Kind,
            kind,
            message.Attempts,
            abandonedAt is null ? "" : ", given up"
        );
        var next = now + settings.WaitAfter(message.Attempts);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context
            .Outbox.Where(row => row.Id == message.Id && row.DoneAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.NotBefore, next)
                        .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.AbandonedAt, abandonedAt)
                        .SetProperty(row => row.LastError, kind),
                cancellation
            );
    }
}
