using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Gives an open dossier to another specialist.</summary>
public sealed class Assign(IDbContextFactory<RegistrationDb> databases, TimeProvider clock) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, Guid OfficerId);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Reception | AccountRoles.Verifier | AccountRoles.Administrator,
            command.DossierId,
            command.Version,
            status => !status.IsFinal(),
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        if (await DeskOfficers.FindAsync(db, command.OfficerId, ct) is not { } officer)
        {
            return DeskOfficers.Unknown;
        }

        dossier.OfficerId = officer.Id;
        dossier.OfficerName = officer.FullName;
        db.Log(
            dossier,
            DossierEventKind.Assigned,
            command.Actor,
            clock.GetUtcNow(),
            officer.FullName
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
