using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.Authority.Watching;
using AnTin.CentralSigning.Contracts;
using AnTin.Pki.Certificates;
using AnTin.Platform.Audit;
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
        var intents = new List<IntentRecord>(orders.Count);
        foreach (
            var order in orders.Select(signed => signed.Order).DistinctBy(order => order.OrderId)
        )
        {
            var row = rows[order.OrderId];
            if (
                row.State == OrderState.Accepted
                && await TryPrepareAsync(order, row, cas, cancellation) is { } intent
            )
            {
                intents.Add(intent);
                row.State = OrderState.Intended;
            }
        }

        await KnownKeys.RefuseAsync(database, rows, intents, Now(), cancellation);
        database.Intents.AddRange(intents);
        await database.SaveChangesAsync(cancellation);
        await ReachedAsync(IssuanceStep.IntentRecorded, intents);
        await journal.AppendAsync([.. intents.Select(Reconciliation.EntryOf)], cancellation);
        await ReachedAsync(IssuanceStep.IntentInJournal, intents);
    }

    /// <summary>Null when the order failed (its row says why) or its key is not to be had now (it comes again).</summary>
    private async Task<IntentRecord?> TryPrepareAsync(
        IssuanceOrder order,
        OrderRecord row,
        Dictionary<string, IssuingCa> cas,
        CancellationToken cancellation
    )
    {
        Result<IntentRecord> prepared;
        try
        {
            prepared = await preparation.PrepareAsync(order, row, cas[row.CaId], cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(
                fault,
                "Order {OrderId} could not be prepared; it will come again",
                order.OrderId
            );
            return null;
        }

        if (prepared.IsOk)
        {
            return prepared.Value;
        }

        OrderIntake.Fail(row, prepared.Refusals[0], Now());
        log.LogWarning(
            "Order {OrderId} failed with {Code}: {Facts}",
            order.OrderId,
            prepared.Refusals[0].Code,
            prepared.Refusals[0].Facts?.Values
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
            await SignAsync(database, cas, rows, intents, cancellation);
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
                log.LogError(
                    fault,
                    "Order {OrderId} could not be finished; the next run tries again",
                    row.OrderId
                );
            }
        }
    }

    private async Task SignAsync(
        AuthorityDb database,
        Dictionary<string, IssuingCa> cas,
        IReadOnlyCollection<OrderRecord> rows,
        Dictionary<Guid, IntentRecord> intents,
        CancellationToken cancellation
    )
    {
        var signed = new List<IntentRecord>();
        await EachAsync(
            rows.Where(row => row.State == OrderState.Intended),
            async row =>
            {
                await SignOneAsync(
                    database,
                    cas[row.CaId],
                    row,
                    intents[row.OrderId],
                    cancellation
                );
                signed.Add(intents[row.OrderId]);
            }
        );
        await database.SaveChangesAsync(cancellation);
        await ReachedAsync(IssuanceStep.Recorded, signed);
    }

    private async Task SignOneAsync(
        AuthorityDb database,
        IssuingCa ca,
        OrderRecord row,
        IntentRecord intent,
        CancellationToken cancellation
    )
    {
        var signer = await keys.OpenAsync(ca.Record.KeyName, cancellation);
        var certificate = await IntentSigning.SignAsync(intent, signer, ca.PublicKey, cancellation);
        await probe.ReachedAsync(IssuanceStep.Signed, row.OrderId);
        database.Certificates.Add(IntentSigning.Record(intent, certificate, Now()));
        database.Record(
            new Act(
                "authority",
                "authority",
                "certificate.issue",
                $"certificate/{intent.IssuerId}/{intent.SerialHex}",
                $$"""{"order":"{{row.OrderId}}","profile":"{{intent.ProfileId}}","tbs":"{{intent.TbsHash}}"}"""
            )
        );
        row.State = OrderState.Issued;
        row.EndedAt = Now();
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
