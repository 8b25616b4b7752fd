using System.Globalization;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using AnTin.Registration.Orders;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// "Phê duyệt": another officer than the verifier signs each order with an own key; from then on the authority may take it.
/// Single rows can be refused without holding the others.
/// </summary>
public sealed class Approve(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    IDecisionSigner signer,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    private static readonly Dictionary<Guid, string> EmptyRows = [];

    /// <param name="Actor">An approver who did not verify this dossier.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Pin">Opens the officer's key.</param>
    /// <param name="RefusedRows">Reason by row id.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        string Pin,
        IReadOnlyDictionary<Guid, string>? RefusedRows = null
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Approver,
            command.DossierId,
            command.Version,
            status => status == DossierStatus.AwaitingApproval,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (await FourEyes.RefuseApproverAsync(db, dossier, command.Actor, ct) is { } samePerson)
        {
            return samePerson;
        }

        foreach (var (row, typed) in command.RefusedRows ?? EmptyRows)
        {
            if (!Reason.TryRead(typed, out _, out var fault, $"Reason[{row}]"))
            {
                return fault;
            }
        }

        var now = Instant.Cut(clock.GetUtcNow());
        var refused = await DecideAsync(db, dossier, command, now, ct);
        return refused.Count > 0 ? refused : await CloseAsync(db, dossier, command.Actor, now, ct);
    }

    /// <summary>Signs or cancels every waiting order; returns the signer's refusal, if any.</summary>
    private async Task<List<Refusal>> DecideAsync(
        RegistrationDb db,
        Dossier dossier,
        Command command,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var catalogue = await catalogues.CurrentAsync(ct);
        var life = catalogue.RegimeOn(VietnamTime.DateOf(now)).Content.OrderLifeHours;
        var rows = await db
            .Requests.Where(row => row.DossierId == dossier.Id)
            .ToDictionaryAsync(row => row.Id, ct);
        var waiting = await db
            .Orders.Where(order =>
                order.DossierId == dossier.Id && order.State == OrderState.Verified
            )
            .ToListAsync(ct);
        var refused = waiting
            .Where(record => command.RefusedRows?.ContainsKey(record.RequestId) == true)
            .ToList();
        if (refused.Count != (command.RefusedRows?.Count ?? 0))
        {
            // A no that meets no waiting row must not become a yes.
            return [DossierRefusals.RowNotFound];
        }

        var agreed = waiting.Except(refused).ToList();
        var orders = agreed.ConvertAll(record =>
            Orders.Approved(OrderJson.Read<IssuanceOrder>(record.Order), now, life)
        );
        var messages = orders.ConvertAll(order => OrderDecision.Approval(order, now));
        var signed = await signer.SignAsync(command.Actor.Mailbox, command.Pin, messages, ct);
        if (!signed.IsOk)
        {
            return [.. signed.Refusals];
        }

        foreach (var record in refused)
        {
            Cancel(db, dossier, record, rows[record.RequestId], command, now);
        }

        for (var place = 0; place < agreed.Count; place++)
        {
            Release(agreed[place], orders[place], signed.Value[place] with { At = now });
            rows[agreed[place].RequestId].Status = RowStatus.Ordered;
            rows[agreed[place].RequestId].Version++;
        }

        dossier.AcceptedCount = rows.Values.Count(row =>
            row.Status is RowStatus.Ordered or RowStatus.Issued
        );
        dossier.RefusedCount = rows.Values.Count(row => row.Status == RowStatus.Refused);
        return [];
    }

    private static void Cancel(
        RegistrationDb db,
        Dossier dossier,
        OrderRecord record,
        CertificationRequest row,
        Command command,
        DateTimeOffset now
    )
    {
        record.State = OrderState.Cancelled;
        record.Version++;
        row.Status = RowStatus.Refused;
        row.Remark = Reason.Words(command.RefusedRows![row.Id]);
        row.DecidedBy = command.Actor.AccountId;
        row.DecidedAt = now;
        row.Version++;
        db.LogOnly(dossier, DossierEventKind.RowRefused, command.Actor, now, row.Remark, row.Id);
    }

    private static void Release(OrderRecord record, IssuanceOrder order, OfficerSignature approval)
    {
        record.Order = OrderJson.Write(order);
        record.Approval = OrderJson.Write(approval);
        record.ApprovedAt = order.ApprovedAt;
        record.State = OrderState.Approved;
        record.Version++;
    }

    private async Task<Result<DossierRef>> CloseAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        dossier.ApproverId = actor.AccountId;
        dossier.MoveTo(DossierStatus.Approved);
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"Duyệt {dossier.AcceptedCount}, từ chối {dossier.RefusedCount}"
        );
        db.Log(dossier, DossierEventKind.Approved, actor, now, counts);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (dossier.AcceptedCount == dossier.IssuedCount)
        {
            await Settlement.CloseAsync(db, dossier, notices, now, ct);
        }

        if (await db.TrySaveAsync(ct) is { } changed)
        {
            return changed;
        }

        await transaction.CommitAsync(ct);
        return DossierRef.Of(dossier);
    }
}
