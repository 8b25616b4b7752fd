using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>Shows an import again: after a reload, or in another tab.</summary>
public sealed class ImportReader(IDbContextFactory<RegistrationDb> databases)
{
    /// <summary>Null when the dossier has no such import, or is not of the actor's organisation.</summary>
    public async Task<ImportReview?> FindAsync(
        Actor actor,
        Guid dossierId,
        Guid importId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await FindAsync(db, actor, importId, ct) is { } draft && draft.DossierId == dossierId
            ? new ImportReview(
                draft.Id,
                draft.FileName,
                ImportJson.Read(draft.Rows),
                draft.Version,
                draft.ImportedAt is not null
            )
            : null;
    }

    internal static async Task<ImportDraft?> FindAsync(
        RegistrationDb db,
        Actor actor,
        Guid importId,
        CancellationToken ct
    )
    {
        var draft = await db.Imports.FirstOrDefaultAsync(row => row.Id == importId, ct);
        if (draft is null)
        {
            return null;
        }

        var (dossier, _) = await db.OwnDossierAsync(
            actor,
            draft.DossierId,
            SeenVersion.Any,
            _ => true,
            ct
        );
        return dossier is null ? null : draft;
    }
}
