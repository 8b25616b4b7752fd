using AnTin.Platform.Text;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Desk;

/// <summary>The desk's queue: one index range by due date, filtered while it is read, so that a page costs a page.</summary>
public sealed class DeskQueue(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Counting stops here: "1.000+" tells an officer as much as 48,213.</summary>
    public const int CountLimit = 1000;

    private const AccountRoles Working =
        AccountRoles.Reception | AccountRoles.Verifier | AccountRoles.Approver;

    private const int FewMatches = 500;

    private const int MostExported = 20_000;

    /// <summary>By due date; what waits for reception stands where it would be due. The closed shelf is newest first.</summary>
    public async Task<Page<DossierLine>> ListAsync(
        QueueFilter filter,
        string? cursor,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var newestFirst = filter.Shelf == DeskShelf.Closed;
        var list = await FilteredAsync(db, filter, ct);
        if (Cursor.ReadInstant(cursor) is var (at, id))
        {
            list = newestFirst
                ? list.Where(row =>
                    row.QueueAt < at || (row.QueueAt == at && row.Id.CompareTo(id) < 0)
                )
                : list.Where(row =>
                    row.QueueAt > at || (row.QueueAt == at && row.Id.CompareTo(id) > 0)
                );
        }

        var lines = await Ordered(list, newestFirst)
            .Select(DossierLine.Of)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return Cursor.Cut(lines, PageSize, line => Cursor.Write(line.QueueAt, line.Id));
    }

    /// <summary>How many the filter finds, counted up to <see cref="CountLimit"/>.</summary>
    public async Task<int> CountAsync(QueueFilter filter, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await (await FilteredAsync(db, filter, ct)).Take(CountLimit + 1).CountAsync(ct);
    }

    /// <summary>Open dossiers by status: the tabs of the desk.</summary>
    public async Task<IReadOnlyDictionary<DossierStatus, int>> CountsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Dossiers.Where(row => row.DeskShelf == DeskShelf.Open)
            .GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    /// <summary>Exactly what the filter finds, in the list's order, at most 20,000; the look is written down.</summary>
    public async Task<IReadOnlyList<DossierLine>> AllAsync(
        Actor actor,
        QueueFilter filter,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        db.Looks.Add(
            new PersonalDataLook
            {
                Id = Guid.CreateVersion7(now),
                ActorId = actor.AccountId,
                What = "export",
                Subject = "queue",
                At = now,
            }
        );
        await db.SaveChangesAsync(ct);
        return await Ordered(await FilteredAsync(db, filter, ct), filter.Shelf == DeskShelf.Closed)
            .Select(DossierLine.Of)
            .Take(MostExported)
            .ToListAsync(ct);
    }

    /// <summary>Active officers to whom dossiers can be given: those who work on them. By name.</summary>
    public async Task<IReadOnlyList<Officer>> AssignableAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var officers = await db
            .Accounts.AsNoTracking()
            .Where(row => row.OrganisationId == null && row.State == AccountState.Active)
            .Select(row => new Officer(row.Id, row.FullName, row.Roles))
            .ToListAsync(ct);
        return
        [
            .. officers
                .Where(officer => (officer.Roles & Working) != AccountRoles.None)
                .OrderBy(officer => officer.Name, VietnameseText.Comparer),
        ];
    }

    private static IQueryable<Dossier> Ordered(IQueryable<Dossier> list, bool newestFirst) =>
        newestFirst
            ? list.OrderByDescending(row => row.QueueAt).ThenByDescending(row => row.Id)
            : list.OrderBy(row => row.QueueAt).ThenBy(row => row.Id);

    /// <summary>
    /// The filter with its words. The open shelf is small and read through. On the closed shelf few matches are taken from
    /// the term index; many matches fill a page soon when the list is read in its own order.
    /// </summary>
    private async Task<IQueryable<Dossier>> FilteredAsync(
        RegistrationDb db,
        QueueFilter filter,
        CancellationToken ct
    )
    {
        var list = Filtered(db, filter);
        var words = VietnameseText
            .Fold(filter.Text ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var beginning = " " + word;
            list = list.Where(row => row.SearchText.Contains(beginning));
        }

        var archive = filter.Shelf == DeskShelf.Closed && filter.Statuses is not { Count: > 0 };
        if (words.Length == 0 || !archive)
        {
            return list;
        }

        var longest = words.MaxBy(word => word.Length)!;
        var end = longest + "\uFFFD";
        var ids = await db
            .DossierTerms.Where(term =>
                term.Term.CompareTo(longest) >= 0 && term.Term.CompareTo(end) < 0
            )
            .Select(term => term.DossierId)
            .Take(FewMatches + 1)
            .ToListAsync(ct);
        return ids.Count > FewMatches
            ? list
            : list.Where(row => EF.Parameter(ids).Contains(row.Id));
    }

    private IQueryable<Dossier> Filtered(RegistrationDb db, QueueFilter filter)
    {
        var list = db.Dossiers.AsNoTracking();
        list = filter.Statuses is { Count: > 0 } statuses
            ? list.Where(row => statuses.Contains(row.Status))
            : list.Where(row => row.DeskShelf == filter.Shelf);
        if (filter.ProcedureCode is { Length: > 0 } procedure)
        {
            list = list.Where(row => row.ProcedureCode == procedure);
        }

        if (filter.Channel is { } channel)
        {
            list = list.Where(row => row.Channel == channel);
        }

        if (filter.Bloc is { } bloc)
        {
            list = list.Where(row => row.Bloc == bloc);
        }

        if (filter.OfficerId is { } officer)
        {
            list = list.Where(row => row.OfficerId == officer);
        }

        if (filter.OnlyWithRevocationLetter)
        {
            list = list.Where(row => row.HasRevocationLetter);
        }

        if (filter.OnlyOverdue)
        {
            var now = clock.GetUtcNow();
            // The time of the list itself; while the other side must act, nothing is late here.
            list = list.Where(row =>
                row.QueueAt < now
                && row.Status != DossierStatus.SupplementRequested
                && row.Status != DossierStatus.AwaitingHandOver
            );
        }

        return list;
    }
}
