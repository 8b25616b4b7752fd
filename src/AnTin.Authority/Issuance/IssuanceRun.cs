using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.Authority.Watching;
using AnTin.CentralSigning.Contracts;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Issuance;

/// <summary>
/// One batch of orders from the window of registration to settled. Each phase commits before the next begins and picks
/// up whatever state it finds, so a crash anywhere loses nothing and repeats nothing:
/// take in → key, lint → record intents (one commit, one flush of the journal) → sign, check → record certificates
/// (one commit) → bind (one commit) → settle (one commit).
/// </summary>
public sealed class IssuanceRun(
    IDbContextFactory<AuthorityDb> databases,
    IIssuanceOrders window,
    ICentralKeys custody,
    ISigningKeys keys,
    AuthorityJournal journal,
    OrderPreparation preparation,
    StopSwitch stop,
    AuthoritySettings settings,
    IIssuanceProbe probe,
    AuthorityMeter meter,
    TimeProvider clock,
    ILogger<IssuanceRun> log
)
{
    private readonly OrderSigning signing = new(keys, probe, clock, log);

    private static readonly OrderState[] Unfinished =
    [
        OrderState.Intended,
        OrderState.Issued,
        OrderState.Bound,
        OrderState.Failed,
    ];

    /// <summary>Finishes what an earlier run left, then takes the next orders; the answer is how many were taken.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var cas = IssuingCa.All(
            await database.Cas.AsNoTracking().ToListAsync(cancellation),
            await database.CrossCertificates.AsNoTracking().ToListAsync(cancellation)
        );
        var stopped = await stop.IsStoppedAsync(cancellation);
        var left = await database
            .Orders.Where(row => Unfinished.Contains(row.State))
            .OrderBy(row => row.AcceptedAt)
            .Take(settings.Batch)
            .ToListAsync(cancellation);
        await FinishAsync(database, cas, left, stopped, cancellation);
        if (stopped)
        {
            return 0;
        }

        var orders = await window.PullAsync(settings.Batch, cancellation);
        using var batch = orders.Count == 0 ? null : AuthorityMeter.Batch();
        foreach (var signed in orders)
        {
            await probe.ReachedAsync(IssuanceStep.Pulled, signed.Order.OrderId);
        }

        var rows = await TakeInAsync(database, orders, cancellation);
        await IntendAsync(database, cas, orders, rows, cancellation);
        await FinishAsync(database, cas, [.. rows.Values], stopped: false, cancellation);
        return orders.Count + orders.Spoiled.Count;
    }

    private async Task<Dictionary<Guid, OrderRecord>> TakeInAsync(
        AuthorityDb database,
        PulledOrders orders,
        CancellationToken cancellation
    )
    {
        if (orders.Count + orders.Spoiled.Count == 0)
        {
            return [];
        }

        var intake = await OrderIntake.OpenAsync(database, settings.Officers, Now(), cancellation);
        var rows = await intake.TakeAsync(orders, cancellation);
        await database.SaveChangesAsync(cancellation);
        foreach (var alarm in intake.Alarms)
        {
            log.LogCritical(
                "ALARM {Code} {Subject} {Fact}: {Words}",
                alarm.Code,
                alarm.Subject,
                alarm.Fact,
                alarm.English
            );
        }

        foreach (var id in rows.Keys)
        {
            await probe.ReachedAsync(IssuanceStep.Accepted, id);
        }

        return rows;
    }

    private async Task IntendAsync(
        AuthorityDb database,
        Dictionary<string, IssuingCa> cas,
        IReadOnlyList<SignedOrder> orders,
        Dictionary<Guid, OrderRecord> rows,
        CancellationToken cancellation
    )
    {
        var ready = new List<(IssuanceOrder Order, OrderRecord Row, byte[] Request)>(orders.Count);
        foreach (
            var order in orders.Select(signed => signed.Order).DistinctBy(order => order.OrderId)
        )
        {
            var row = rows[order.OrderId];
            if (
                row.State == OrderState.Accepted
                && await TryAsync(row, () => preparation.RequestAsync(order, row, cancellation))
                    is { } request
            )
            {
                ready.Add((order, row, request));
            }
        }

        var prepared = await OnAllProcessors.AskAsync(
            ready,
            async (one, _) =>
                await TryAsync(
                    one.Row,
                    () =>
                        Task.FromResult(
                            preparation.Prepare(one.Order, one.Row, cas[one.Row.CaId], one.Request)
                        )
                ),
            cancellation
        );
        var intents = prepared.OfType<IntentRecord>().ToList();
        await ReachedAsync(IssuanceStep.TwinLinted, intents);
        foreach (var intent in intents)
        {
            rows[intent.OrderId!.Value].State = OrderState.Intended;
        }

        await KnownKeys.RefuseAsync(database, rows, intents, Now(), cancellation);
        database.Intents.AddRange(intents);
        await database.SaveChangesAsync(cancellation);
        await ReachedAsync(IssuanceStep.IntentRecorded, intents);
        await journal.AppendAsync([.. intents.Select(Reconciliation.EntryOf)], cancellation);
        await ReachedAsync(IssuanceStep.IntentInJournal, intents);
    }

    /// <summary>Null when the order failed (its row says why) or met a fault, as when its key is not to be had (it comes again).</summary>
    private async Task<T?> TryAsync<T>(OrderRecord row, Func<Task<Result<T>>> step)
        where T : class
    {
        Result<T> done;
        try
        {
            done = await step();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(
                fault,
                "Order {OrderId} could not be prepared; it will come again",
                row.OrderId
            );
            return null;
        }

        if (done.IsOk)
        {
            return done.Value;
        }

        OrderIntake.Fail(row, done.Refusals[0], Now());
        log.LogWarning(
            "Order {OrderId} failed with {Code}: {Facts}",
            row.OrderId,
            done.Refusals[0].Code,
            done.Refusals[0].Facts?.Values
        );
        return null;
    }

    private async Task FinishAsync(
        AuthorityDb database,
        Dictionary<string, IssuingCa> cas,
        IReadOnlyCollection<OrderRecord> rows,
        bool stopped,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
        {
            return;
        }

        var ids = rows.Select(row => (Guid?)row.OrderId).ToList();
        var intents = await database
            .Intents.Include(intent => intent.Certificate)
            .Where(intent => ids.Contains(intent.OrderId))
            .ToDictionaryAsync(intent => intent.OrderId!.Value, cancellation);
        if (!stopped)
        {
            await signing.SignAsync(database, cas, rows, intents, cancellation);
        }

        await EachAsync(
            rows.Where(row => row.State == OrderState.Issued),
            row => BindAsync(row, intents[row.OrderId], cas[row.CaId].Chain, cancellation)
        );
        await database.SaveChangesAsync(cancellation);

        // Settled orders come again only when registration lost the outcome: it is told once more.
        await EachAsync(
            rows.Where(row => row.State > OrderState.Issued),
            row => SettleAsync(row, intents.GetValueOrDefault(row.OrderId), cancellation)
        );
        await database.SaveChangesAsync(cancellation);
        await ReachedAsync(IssuanceStep.Settled, intents.Values);
    }

    /// <summary>A fault leaves its order for the next run and does not hold up the others.</summary>
    private async Task EachAsync(IEnumerable<OrderRecord> rows, Func<OrderRecord, Task> deed)
    {
        foreach (var row in rows)
        {
            try
            {
                await deed(row);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                signing.LogUnfinished(fault, row.OrderId);
            }
        }
    }

    private async Task BindAsync(
        OrderRecord row,
        IntentRecord intent,
        IReadOnlyList<byte[]> chain,
        CancellationToken cancellation
    )
    {
        if (row.Custody == nameof(KeyCustody.Central))
        {
            await custody.BindAsync(
                row.OrderId,
                intent.Certificate!.Certificate,
                chain,
                cancellation
            );
        }

        await probe.ReachedAsync(IssuanceStep.Bound, row.OrderId);
        row.State = OrderState.Bound;
    }

    private async Task SettleAsync(
        OrderRecord row,
        IntentRecord? intent,
        CancellationToken cancellation
    )
    {
        OrderOutcome outcome = row.FailureCode is null
            ? new OrderIssued(
                row.OrderId,
                intent!.Certificate!.Certificate,
                row.ProfileId,
                intent.Certificate.IssuedAt
            )
            : new OrderFailed(
                row.OrderId,
                row.FailureCode,
                new Sentence(row.FailureVietnamese!, row.FailureEnglish!),
                row.EndedAt!.Value
            );
        await window.SettleAsync(outcome, cancellation);
        await probe.ReachedAsync(IssuanceStep.OutcomeTold, row.OrderId);
        row.State = row.FailureCode is null ? OrderState.Settled : OrderState.FailedAndSettled;
        meter.Settled(row, Now());
    }

    private async Task ReachedAsync(IssuanceStep step, IEnumerable<IntentRecord> intents)
    {
        foreach (var intent in intents)
        {
            await probe.ReachedAsync(step, intent.OrderId!.Value);
        }
    }

    private DateTimeOffset Now() => Instant.Cut(clock.GetUtcNow());
}
