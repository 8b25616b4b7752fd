using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Từ chối xử lý" (Circular 03/2025/TT-VPCP, paper 03): the whole dossier, with a reason; before anybody was approved.</summary>
public sealed class Refuse(
    IDbContextFactory<RegistrationDb> databases,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, string? Reason);

    /// <summary>Whose act it is in such a status: before reception has taken the dossier in, it is reception's alone.</summary>
    public static AccountRoles MayBeDoneBy(DossierStatus status) =>
        status switch
        {
            DossierStatus.AwaitingReception => AccountRoles.Reception,
            DossierStatus.Received
            or DossierStatus.UnderVerification
            or DossierStatus.SupplementRequested => AccountRoles.Reception | AccountRoles.Verifier,
            _ => AccountRoles.None,
        };

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Reception | AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => command.Actor.Has(MayBeDoneBy(status)),
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

        var now = clock.GetUtcNow();
        dossier.DeskReason = reason;
        dossier.MoveTo(DossierStatus.Refused);
        db.Log(dossier, DossierEventKind.Refused, command.Actor, now, dossier.DeskReason);
        await notices.RefusedAsync(db, dossier, now, ct);
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
