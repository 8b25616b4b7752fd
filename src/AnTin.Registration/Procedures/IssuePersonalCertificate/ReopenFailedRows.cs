using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Rows the authority could not issue go back to the verifier, who mends or refuses them; new orders get new signatures.</summary>
public sealed class ReopenFailedRows(
    IDbContextFactory<RegistrationDb> databases,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.CaOperator | AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => status is DossierStatus.Approved or DossierStatus.Issuing,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var rows = await db.Requests.Where(row => row.DossierId == dossier.Id).ToListAsync(ct);
        var failed = rows.Where(row => row.Status == RowStatus.Failed).ToList();
        if (failed.Count == 0 || rows.Exists(row => row.Status == RowStatus.Ordered))
        {
            return DossierRefusals.WrongStatus(dossier.Status);
        }

        foreach (var row in failed)
        {
            row.Status = RowStatus.Checked;
            row.Version++;
        }

        dossier.MoveTo(DossierStatus.UnderVerification);
        db.Log(
            dossier,
            DossierEventKind.ReturnedToVerifier,
            command.Actor,
            clock.GetUtcNow(),
            "Cấp lại các dòng lỗi"
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
