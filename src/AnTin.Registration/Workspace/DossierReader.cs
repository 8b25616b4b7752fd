using System.Linq.Expressions;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Workspace;

/// <summary>
/// What an organisation sees of its own dossiers. Another organisation's dossier is not found: pages cannot
/// even tell that it exists.
/// </summary>
public sealed class DossierReader(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
)
{
    public const int PageSize = 20;

    public const int RowPageSize = 50;

    /// <summary>One list, newest first; <paramref name="after"/> is a key that the page before gave.</summary>
    public async Task<DossierItems> ListAsync(
        Actor actor,
        DossierShelf shelf,
        string? text,
        string? after,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PageAsync(Own(db, actor).Where(row => row.Shelf == shelf), text, after, ct);
    }

    /// <summary>Dossiers on every shelf whose words fit: “Tra cứu hồ sơ”, and with a letter “Văn bản đi tất cả”.</summary>
    public async Task<DossierItems> SearchAsync(
        Actor actor,
        string? text,
        bool withLetterOnly,
        string? after,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = Own(db, actor);
        return await PageAsync(
            withLetterOnly ? own.Where(row => row.LetterFileId != null) : own,
            text,
            after,
            ct
        );
    }

    /// <returns>The dossier with its timeline; <c>null</c> when this organisation has no such dossier.</returns>
    public async Task<DossierView?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var dossier = await Own(db, actor).FirstOrDefaultAsync(row => row.Id == id, ct);
        if (dossier is null)
        {
            return null;
        }
        var files = await db
            .Files.AsNoTracking()
            .Where(file =>
                file.Id == dossier.LetterFileId || file.Id == dossier.RevocationLetterFileId
            )
            .ToListAsync(ct);
        var events = await db
            .Events.AsNoTracking()
            .Where(row => row.DossierId == id && row.RequestId == null)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(ct);
        var central =
            await db.Requests.AnyAsync(row => row.DossierId == id, ct)
            && !await db.Requests.AnyAsync(
                row => row.DossierId == id && row.Custody != Contracts.KeyCustody.Central,
                ct
            );
        var toMend = await ToMend(db, dossier).CountAsync(ct);
        var now = clock.GetUtcNow();
        var regime = (await catalogues.CurrentAsync(ct)).RegimeOn(VietnamTime.DateOf(now));
        return DossierViews.Of(
            dossier,
            files,
            events,
            toMend,
            SubjectOf(regime.Content, dossier, central),
            now
        );
    }

    /// <summary>Rows in the order of the list; nothing for a dossier of another organisation.</summary>
    public async Task<RowItems> RowsAsync(
        Actor actor,
        Guid dossierId,
        RowShow show,
        string? text,
        int after,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var dossier = await Own(db, actor).FirstOrDefaultAsync(row => row.Id == dossierId, ct);
        if (dossier is null)
        {
            return new RowItems([], 0, null);
        }
        var found = show switch
        {
            RowShow.ToMend => ToMend(db, dossier),
            RowShow.Checked => db.Requests.Where(row =>
                row.DossierId == dossierId && row.Status != RowStatus.Draft
            ),
            _ => db.Requests.Where(row => row.DossierId == dossierId),
        };
        if (!string.IsNullOrWhiteSpace(text))
        {
            var folded = VietnameseText.Fold(text);
            found = found.Where(row => row.SearchText.Contains(folded));
        }
        var total = await found.CountAsync(ct);
        var rows = await found
            .AsNoTracking()
            .Where(row => row.Ordinal > after)
            .OrderBy(row => row.Ordinal)
            .Take(RowPageSize + 1)
            .ToListAsync(ct);
        var more = rows.Count > RowPageSize;
        var mustMend = MustMend(dossier.Status).Compile();
        return new RowItems(
            [.. rows.Take(RowPageSize).Select(row => new RowItem(row, mustMend(row)))],
            total,
            more ? rows[RowPageSize - 1].Ordinal : null
        );
    }

    /// <returns>The row; <c>null</c> when the organisation has no such row.</returns>
    public async Task<CertificationRequest?> RowAsync(
        Actor actor,
        Guid dossierId,
        Guid rowId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Own(db, actor).AnyAsync(row => row.Id == dossierId, ct)
            ? await db
                .Requests.AsNoTracking()
                .FirstOrDefaultAsync(row => row.Id == rowId && row.DossierId == dossierId, ct)
            : null;
    }

    /// <summary>The newest file of a kind; the bytes lie in the file store under its digest.</summary>
    public async Task<DossierFile?> FileAsync(
        Actor actor,
        Guid dossierId,
        DossierFileKind kind,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Own(db, actor).AnyAsync(row => row.Id == dossierId, ct)
            ? await db
                .Files.AsNoTracking()
                .Where(file => file.DossierId == dossierId && file.Kind == kind)
                .OrderByDescending(file => file.AddedAt)
                .FirstOrDefaultAsync(ct)
            : null;
    }

    /// <summary>Saved receivers of the organisation, the last used first.</summary>
    public async Task<IReadOnlyList<Receiver>> ReceiversAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Receivers.AsNoTracking()
            .Where(row => row.OrganisationId == actor.OrganisationId)
            .OrderByDescending(row => row.UpdatedAt)
            .Take(50)
            .ToListAsync(ct);
    }

    private static IQueryable<Dossier> Own(RegistrationDb db, Actor actor) =>
        db
            .Dossiers.AsNoTracking()
            .Where(row =>
                row.OrganisationId == actor.OrganisationId && actor.OrganisationId != null
            );

    private static IQueryable<CertificationRequest> ToMend(RegistrationDb db, Dossier dossier) =>
        db.Requests.Where(row => row.DossierId == dossier.Id).Where(MustMend(dossier.Status));

    private static Expression<Func<CertificationRequest, bool>> MustMend(DossierStatus status) =>
        status switch
        {
            DossierStatus.SupplementRequested => row =>
                row.Status == RowStatus.Draft || row.Remark != null,
            _ when status.IsDraft() => row => row.Status == RowStatus.Draft,
            _ => row => row.Status == RowStatus.Refused,
        };

    private static string SubjectOf(RegimeContent regime, Dossier dossier, bool central)
    {
        var subject = regime.Subjects.GetValueOrDefault(dossier.ProcedureCode) ?? "";
        return central ? $"{subject} {regime.CentralSigningSubject}".Trim() : subject;
    }

    // Ids are UUIDs of version 7: their order is the order of creation.
    private static async Task<DossierItems> PageAsync(
        IQueryable<Dossier> found,
        string? text,
        string? after,
        CancellationToken ct
    )
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var folded = VietnameseText.Fold(text);
            found = found.Where(row => row.SearchText.Contains(folded));
        }
        var total = await found.CountAsync(ct);
        if (Guid.TryParse(after, out var key))
        {
            found = found.Where(row => row.Id.CompareTo(key) < 0);
        }
        var items = await found
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .Select(row => new DossierItem(
                row.Id,
                row.Code,
                row.LookupCode,
                row.ProcedureCode,
                row.Letter == null ? null : row.Letter.Number,
                row.Letter == null ? null : row.Letter.Subject,
                row.CreatedAt,
                row.SubmittedAt,
                row.DeclaredCount,
                row.RowCount,
                row.ReceivedAt,
                row.DueAt,
                row.Status
            ))
            .ToListAsync(ct);
        var more = items.Count > PageSize;
        return new DossierItems(
            more ? items[..PageSize] : items,
            total,
            more ? items[PageSize - 1].Id.ToString() : null
        );
    }
}
