using System.Diagnostics.CodeAnalysis;
using AnTin.Platform.Database;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Orders;

/// <summary>Hands approved orders to the authority and takes its outcomes.</summary>
public sealed class IssuanceOrders(
    IDbContextFactory<RegistrationDb> databases,
    CertificatePublication publication,
    DossierNotices notices,
    TimeProvider clock
) : IIssuanceOrders
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task<PulledOrders> PullAsync(int most, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var free = db
            .Orders.AsNoTracking()
            .Where(order => order.State == OrderState.Approved)
            .Where(order => order.LeaseUntil == null || order.LeaseUntil < now)
            .OrderBy(order => order.ApprovedAt)
            .Take(most);

        // One statement, so that an order and its row are of one moment.
        var rows = await (
            from order in free
            join request in db.Requests.AsNoTracking()
                on order.RequestId equals request.Id
                into requests
            from request in requests.DefaultIfEmpty()
            join dossier in db.Dossiers.AsNoTracking()
                on order.DossierId equals dossier.Id
                into dossiers
            from dossier in dossiers.DefaultIfEmpty()
            select new OrderRow(order, request, dossier)
        ).ToListAsync(ct);
        var (taken, spoiled) = (new List<SignedOrder>(), new List<SpoiledOrder>());
        foreach (var row in rows.OrderBy(row => row.Order.ApprovedAt))
        {
            if (!await TakeAsync(db, row.Order, now, ct))
            {
                continue;
            }

            if (row.TryRead(out var signed, out var fault))
            {
                taken.Add(signed);
            }
            else
            {
                spoiled.Add(new SpoiledOrder(row.Order.Id, fault));
            }
        }

        return new PulledOrders(taken, spoiled);
    }

    public async Task SettleAsync(OrderOutcome outcome, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SettleOnceAsync(outcome, ct);
                return;
            }
            catch (DbUpdateException fault) when (attempt < 5 && DatabaseFault.IsCollision(fault))
            {
                // Two rows of one dossier were settled together: read it again and go on.
            }
        }
    }

    /// <summary>Whether the row belongs to the dossier, and the dossier waits for certificates.</summary>
    private static bool IsWaited(
        [NotNullWhen(true)] Dossier? dossier,
        [NotNullWhen(true)] CertificationRequest? request
    ) =>
        dossier is { Status: DossierStatus.Approved or DossierStatus.Issuing }
        && request?.DossierId == dossier.Id;

    private static async Task<bool> TakeAsync(
        RegistrationDb db,
        OrderRecord order,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        DateTimeOffset? until = now + Lease;
        var updated = await db
            .Orders.Where(row => row.Id == order.Id && row.State == OrderState.Approved)
            .Where(row => row.LeaseUntil == null || row.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), ct);
        return updated == 1;
    }

    private async Task SettleOnceAsync(OrderOutcome outcome, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var order = await db.Orders.FirstOrDefaultAsync(row => row.Id == outcome.OrderId, ct);
        if (order is not { State: OrderState.Approved })
        {
            return;
        }

        var dossier = await db.Dossiers.FirstOrDefaultAsync(row => row.Id == order.DossierId, ct);
        var request = await db.Requests.FirstOrDefaultAsync(row => row.Id == order.RequestId, ct);
        var now = clock.GetUtcNow();
        order.SettledAt = now;
        order.Version++;
        if (!IsWaited(dossier, request))
        {
            // An order that no act of ours put there: it ends, and no dossier is touched by it.
            order.State = OrderState.Failed;
            order.FailureCode = (outcome as OrderFailed)?.Code;
            await db.SaveChangesAsync(ct);
            return;
        }

        request.Version++;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        switch (outcome)
        {
            case OrderIssued issued:
                await IssueAsync(db, dossier, request, order, issued, ct);
                break;
            case OrderFailed failed:
                Fail(db, dossier, request, order, failed, now);
                break;
        }

        await CloseWhenSettledAsync(db, dossier, request, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task IssueAsync(
        RegistrationDb db,
        Dossier dossier,
        CertificationRequest request,
        OrderRecord order,
        OrderIssued issued,
        CancellationToken ct
    )
    {
        order.State = OrderState.Issued;
        var certificate = await publication.PublishAsync(
            db,
            OrderJson.Read<IssuanceOrder>(order.Order),
            request,
            issued,
            ct
        );
        request.Status = RowStatus.Issued;
        request.CertificateSerial = certificate.Serial;
        dossier.IssuedCount++;
        db.Log(dossier, DossierEventKind.Issued, null, issued.At, certificate.Serial, request.Id);
    }

    private static void Fail(
        RegistrationDb db,
        Dossier dossier,
        CertificationRequest request,
        OrderRecord order,
        OrderFailed failed,
        DateTimeOffset now
    )
    {
        order.State = OrderState.Failed;
        order.FailureCode = failed.Code;
        request.Status = RowStatus.Failed;
        request.Remark = failed.Reason.Vietnamese;
        db.Log(
            dossier,
            DossierEventKind.IssuanceFailed,
            null,
            now,
            $"{failed.Code}: {failed.Reason.Vietnamese}",
            request.Id
        );
    }

    private async Task CloseWhenSettledAsync(
        RegistrationDb db,
        Dossier dossier,
        CertificationRequest justSettled,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var open = await db.Requests.CountAsync(
            row =>
                row.DossierId == dossier.Id
                && row.Id != justSettled.Id
                && row.Status != RowStatus.Issued
                && row.Status != RowStatus.Refused,
            ct
        );
        if (open == 0 && justSettled.Status.IsSettled())
        {
            await EndAsync(db, dossier, justSettled, now, ct);
        }
        else if (dossier.Status == DossierStatus.Approved)
        {
            dossier.MoveTo(DossierStatus.Issuing);
        }
    }

    /// <summary>Tokens still have to be handed over; anything else ends here.</summary>
    private async Task EndAsync(
        RegistrationDb db,
        Dossier dossier,
        CertificationRequest justSettled,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var tokens =
            justSettled is { Custody: KeyCustody.Token, Status: RowStatus.Issued }
            || await db.Requests.AnyAsync(
                row =>
                    row.DossierId == dossier.Id
                    && row.Custody == KeyCustody.Token
                    && row.Status == RowStatus.Issued,
                ct
            );
        if (tokens)
        {
            dossier.MoveTo(DossierStatus.AwaitingHandOver);
        }
        else
        {
            await Settlement.CloseAsync(db, dossier, notices, now, ct);
        }
    }
}
