using AnTin.Platform.Files;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Desk;

/// <summary>Opens one dossier for an officer of the desk, and writes the look at personal data down.</summary>
public sealed class DeskDossierReader(
    IDbContextFactory<RegistrationDb> databases,
    IFileStore files,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such dossier, or it is not the actor's to see.</summary>
    public async Task<DeskDossierView?> FindAsync(Actor actor, Guid dossierId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var dossier = await VisibleAsync(db, actor, dossierId, ct);
        if (dossier is null)
        {
            return null;
        }

        var rows = await db.Requests.AsNoTracking().OfDossier(dossierId).ToListAsync(ct);
        var attached = await db
            .Files.AsNoTracking()
            .Where(row => row.DossierId == dossierId)
            .OrderBy(row => row.AddedAt)
            .ToListAsync(ct);
        var events = await db
            .Events.AsNoTracking()
            .Where(row => row.DossierId == dossierId)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(ct);
        await NoteLookAsync(db, actor, dossierId, ct);
        var fourEyes = await FourEyes.RefuseNextStepAsync(db, dossier, actor, ct);
        return new DeskDossierView(dossier, rows, attached, events, fourEyes);
    }

    /// <summary>A file of a dossier with its bytes; null when it is not the actor's to see.</summary>
    public async Task<(DossierFile File, byte[] Content)?> FileAsync(
        Actor actor,
        Guid fileId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var file = await db.Files.AsNoTracking().FirstOrDefaultAsync(row => row.Id == fileId, ct);
        if (file is null || await VisibleAsync(db, actor, file.DossierId, ct) is null)
        {
            return null;
        }

        await NoteLookAsync(db, actor, file.DossierId, ct);
        return await files.ReadAsync(file.Digest, ct) is { } content ? (file, content) : null;
    }

    private static async Task<Dossier?> VisibleAsync(
        RegistrationDb db,
        Actor actor,
        Guid dossierId,
        CancellationToken ct
    )
    {
        var dossier = await db
            .Dossiers.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == dossierId, ct);
        if (dossier is null)
        {
            return null;
        }

        return actor.Has(AccountRoles.Desk) && dossier.DeskShelf != DeskShelf.Hidden
            ? dossier
            : null;
    }

    private async Task NoteLookAsync(
        RegistrationDb db,
        Actor actor,
        Guid dossierId,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        db.Looks.Add(
            new PersonalDataLook
            {
                Id = Guid.CreateVersion7(now),
                ActorId = actor.AccountId,
                What = "dossier",
                Subject = dossierId.ToString("D"),
                At = now,
            }
        );
        await db.SaveChangesAsync(ct);
    }
}
