using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The approver does not agree and sends the dossier back; the verifier's signatures are void.</summary>
public sealed class ReturnToVerifier(
    IDbContextFactory<RegistrationDb> databases,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, string? Reason);

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

        if (!Reason.TryRead(command.Reason, out var reason, out var fault))
        {
            return fault;
        }

        var orders = await db
            .Orders.Where(order =>
                order.DossierId == dossier.Id && order.State == OrderState.Verified
            )
            .ToListAsync(ct);
        foreach (var order in orders)
        {
            order.State = OrderState.Cancelled;
            order.Version++;
        }

        dossier.MoveTo(DossierStatus.UnderVerification);
        db.Log(
            dossier,
            DossierEventKind.ReturnedToVerifier,
            command.Actor,
            clock.GetUtcNow(),
            reason
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
