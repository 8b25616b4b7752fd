using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Takes rows out of the list and closes the gaps in its numbers.</summary>
public sealed class DeleteRows(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
    : IAct
{
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        IReadOnlyList<Guid> RowIds
    );

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDraftAsync(
            command.Actor,
            command.DossierId,
            command.Version,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var rows = await db.Requests.OfDossier(dossier.Id).ToListAsync(ct);
        var gone = rows.Where(row => command.RowIds.Contains(row.Id)).ToList();
        if (gone.Count == 0)
        {
            return DossierRefusals.RowNotFound;
        }

        db.Requests.RemoveRange(gone);
        var place = 0;
        foreach (var row in rows.Except(gone))
        {
            row.Ordinal = ++place;
        }

        dossier.RowCount = place;
        DossierLetters.Outdate(dossier);
        var now = clock.GetUtcNow();
        dossier.Version++;
        dossier.UpdatedAt = now;
        foreach (var row in gone)
        {
            db.LogOnly(
                dossier,
                DossierEventKind.RowDeleted,
                command.Actor,
                now,
                row.FullName,
                row.Id
            );
        }

        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }
}
