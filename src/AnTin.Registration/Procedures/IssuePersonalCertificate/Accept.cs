using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Notices;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>"Tiếp nhận": the clock starts, the due date is set, a specialist is named. After a supplement the clock has already gone on.</summary>
public sealed class Accept(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    DossierNotices notices,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">Of reception.</param>
    /// <param name="DossierId">Which dossier.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="OfficerId">Chuyên viên xử lý; null names the actor.</param>
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        Guid? OfficerId = null
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Reception,
            command.DossierId,
            command.Version,
            status => status == DossierStatus.AwaitingReception,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (
            await DeskOfficers.FindAsync(db, command.OfficerId ?? command.Actor.AccountId, ct)
            is not { } officer
        )
        {
            return DeskOfficers.Unknown;
        }

        var now = clock.GetUtcNow();
        if (dossier.ReceivedAt is null)
        {
            DossierClock.Start(dossier, await catalogues.CurrentAsync(ct), now);
        }

        dossier.OfficerId = officer.Id;
        dossier.OfficerName = officer.FullName;
        dossier.MoveTo(DossierStatus.Received);
        db.Log(
            dossier,
            DossierEventKind.Received,
            command.Actor,
            now,
            $"Chuyên viên xử lý: {officer.FullName}"
        );
        await notices.ReceivedAsync(db, dossier, now, ct);
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
