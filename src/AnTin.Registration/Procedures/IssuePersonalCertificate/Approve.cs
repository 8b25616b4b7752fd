using System.Globalization;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
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
    DecisionSigning signing,
    DossierNotices notices
) : IAct
{
    private static readonly Dictionary<Guid, string> EmptyRows = [];

    /// <param name="Actor">An approver who did not verify this dossier.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Key">The officer's.</param>
    /// <param name="RefusedRows">Reason by row id.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        DecisionKey Key,
        IReadOnlyDictionary<Guid, string>? RefusedRows = null
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await FindAsync(db, command, ct);
        if (!found.IsOk)
        {
            return await TakenDecision.InPlaceOfAsync(
                found.Refusals,
                db,
                command.DossierId,
                command.Actor,
                command.Key,
                ct
            );
        }

        var dossier = found.Value;
        var drafted = await DraftAsync(db, dossier, command, ct);
        if (!drafted.IsOk)
        {
            return drafted.Refusals.ToList();
        }

        var draft = drafted.Value;
        var signed = await signing.SignAsync(command.Actor, command.Key, draft.Decision, ct);
        if (!signed.IsOk)
        {
            return signed.Refusals.ToList();
        }

        Decide(db, dossier, command, draft, signed.Value);
        return await CloseAsync(db, dossier, command.Actor, draft.Decision.Draft.At, ct);
    }

    /// <summary>What the approver's passkey is to sign; nothing is written.</summary>
    public async Task<Result<DecisionQuestion>> AskAsync(Command command, CancellationToken ct)
    {
        var decided = await DecisionAsync(command, ct);
        return decided.IsOk
            ? await signing.AskAsync(command.Actor, decided.Value, ct)
            : decided.Refusals.ToList();
    }

    /// <summary>What the approver's token is to sign; nothing is written.</summary>
    public async Task<Result<TokenQuestion>> AskTokenAsync(Command command, CancellationToken ct)
    {
        var decided = await DecisionAsync(command, ct);
        return decided.IsOk
            ? await signing.AskTokenAsync(command.Actor, decided.Value, ct)
            : decided.Refusals.ToList();
    }

    private async Task<Result<Decision>> DecisionAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await FindAsync(db, command, ct);
        if (!found.IsOk)
        {
            return found.Refusals.ToList();
        }

        var drafted = await DraftAsync(db, found.Value, command, ct);
        return drafted.Then<Decision>(draft => draft.Decision);
    }

    /// <summary>The dossier, when this officer may approve it and gives a reason for every row refused.</summary>
    private static async Task<Result<Dossier>> FindAsync(
        RegistrationDb db,
        Command command,
        CancellationToken ct
    )
    {
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

        return dossier;
    }

    /// <summary>Every waiting order with the times of the approval, and what signs it; nothing is changed yet.</summary>
    private async Task<Result<Drafted>> DraftAsync(
        RegistrationDb db,
        Dossier dossier,
        Command command,
        CancellationToken ct
    )
    {
        var draft = signing.Draft(command.Key);
        if (!draft.IsOk)
        {
            return draft.Refusals.ToList();
        }

        var now = draft.Value.At;
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
            return DossierRefusals.RowNotFound;
        }

        var agreed = waiting.Except(refused).ToList();
        if (agreed.Find(record => !StillSays(record, dossier, rows)) is { } changed)
        {
            return DossierRefusals.RowChangedAfterVerification(
                rows.GetValueOrDefault(changed.RequestId)?.Ordinal ?? 0
            );
        }

        var orders = agreed.ConvertAll(record =>
            Orders.Approved(OrderJson.Read<IssuanceOrder>(record.Order), now, life)
        );
        var decision = new Decision(
            draft.Value,
            DecisionRole.Approval,
            dossier.Code,
            ProcedureCards.Of(dossier.ProcedureCode).Name.Vietnamese,
            dossier.OrganisationPath,
            agreed.Count > 0
                ? OrderJson.Read<OfficerSignature>(agreed[0].Verification).OfficerId
                : null,
            orders
        );
        return new Drafted(decision, rows, agreed, refused);
    }

    /// <summary>Releases or cancels every waiting order.</summary>
    private static void Decide(
        RegistrationDb db,
        Dossier dossier,
        Command command,
        Drafted draft,
        IReadOnlyList<OfficerSignature> signatures
    )
    {
        var (now, rows, agreed) = (draft.Decision.Draft.At, draft.Rows, draft.Agreed);
        foreach (var record in draft.Refused)
        {
            Cancel(db, dossier, record, rows[record.RequestId], command, now);
        }

        for (var place = 0; place < agreed.Count; place++)
        {
            Release(agreed[place], draft.Decision.Orders[place], signatures[place]);
            rows[agreed[place].RequestId].Status = RowStatus.Ordered;
            rows[agreed[place].RequestId].Version++;
        }

        dossier.AcceptedCount = rows.Values.Count(row =>
            row.Status is RowStatus.Ordered or RowStatus.Issued
        );
        dossier.RefusedCount = rows.Values.Count(row => row.Status == RowStatus.Refused);
    }

    private sealed record Drafted(
        Decision Decision,
        Dictionary<Guid, CertificationRequest> Rows,
        IReadOnlyList<OrderRecord> Agreed,
        IReadOnlyList<OrderRecord> Refused
    );

    /// <summary>The page showed the row; the officer would sign the order. Both must be what the verifier signed.</summary>
    private static bool StillSays(
        OrderRecord record,
        Dossier dossier,
        Dictionary<Guid, CertificationRequest> rows
    ) =>
        rows.TryGetValue(record.RequestId, out var row)
        && RowAgreement.Difference(OrderJson.Read<IssuanceOrder>(record.Order), dossier, row)
            is null;

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
