using System.Globalization;
using System.Linq.Expressions;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Search;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Desk;

/// <summary>
/// The desk's lists by due time, one keyset page at a time. Open queues are small enough to search in their text; the
/// archive is searched through <see cref="DossierTerm"/>, so that no list ever reads all dossiers.
/// </summary>
public sealed class QueueReader(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>Beyond this a list says "more than".</summary>
    public const int MostCounted = 1_000;

    private const int MostMatches = 1_000;

    private static readonly Expression<Func<Dossier, QueueRow>> Line = dossier => new QueueRow(
        dossier.Id,
        dossier.Version,
        dossier.LookupCode,
        dossier.Code,
        dossier.ProcedureCode,
        dossier.OrganisationPath,
        dossier.Letter == null ? null : dossier.Letter.Number,
        dossier.RowCount,
        dossier.Channel,
        dossier.Bloc,
        dossier.Status,
        dossier.SubmittedAt,
        dossier.ReceivedAt,
        dossier.DueAt,
        dossier.QueueAt,
        dossier.LetterState,
        dossier.LetterWrittenByOffice,
        dossier.HasRevocationLetter,
        dossier.OfficerName
    );

    public async Task<QueuePage> ReadAsync(
        QueueFilter filter,
        Actor actor,
        string? after,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var found = Find(db, filter, actor, now);
        var total = await found.Take(MostCounted + 1).CountAsync(ct);
        var overdue = await Find(db, new QueueFilter(filter.Queue, Overdue: true), actor, now)
            .Take(MostCounted + 1)
            .CountAsync(ct);
        var rows = await Page(found, after).Take(PageSize + 1).Select(Line).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more)
        {
            rows.RemoveAt(PageSize);
        }

        return new QueuePage(rows, total, overdue, more ? Cursor(rows[^1]) : null);
    }

    /// <summary>Exactly what the filter finds, for the export.</summary>
    public async Task<IReadOnlyList<QueueRow>> AllAsync(
        QueueFilter filter,
        Actor actor,
        int most,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Page(Find(db, filter, actor, clock.GetUtcNow()), null)
            .Take(most)
            .Select(Line)
            .ToListAsync(ct);
    }

    /// <summary>How many wait in each queue: the numbers of the menu.</summary>
    public async Task<IReadOnlyDictionary<QueueName, int>> CountAsync(
        Actor actor,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = new Dictionary<QueueName, int>();
        foreach (var queue in Enum.GetValues<QueueName>().Where(name => name != QueueName.All))
        {
            counts[queue] = await Find(db, new QueueFilter(queue), actor, clock.GetUtcNow())
                .Take(MostCounted + 1)
                .CountAsync(ct);
        }

        return counts;
    }

    private static IQueryable<Dossier> Find(
        RegistrationDb db,
        QueueFilter filter,
        Actor actor,
        DateTimeOffset now
    )
    {
        var found = Queue(db, filter.Queue, actor);
        if (filter.ProcedureCode is { Length: > 0 } code)
        {
            found = found.Where(dossier => dossier.ProcedureCode == code);
        }

        if (filter.Channel is { } channel)
        {
            found = found.Where(dossier => dossier.Channel == channel);
        }

        if (filter.Bloc is { } bloc)
        {
            found = found.Where(dossier => dossier.Bloc == bloc);
        }

        if (filter.Overdue)
        {
            found = found.Where(dossier =>
                dossier.DeskShelf == DeskShelf.Open && dossier.DueAt != null && dossier.DueAt < now
            );
        }

        return Matching(db, found, filter);
    }

    private static IQueryable<Dossier> Queue(RegistrationDb db, QueueName queue, Actor actor)
    {
        var all = db.Dossiers.AsNoTracking();
        if (queue == QueueName.Mine)
        {
            return all.Where(dossier =>
                dossier.OfficerId == actor.AccountId && dossier.DeskShelf == DeskShelf.Open
            );
        }

        return queue.Statuses() is { } statuses
            ? all.Where(dossier => statuses.Contains(dossier.Status))
            : all.Where(dossier => dossier.DeskShelf != DeskShelf.Hidden);
    }

    private static IQueryable<Dossier> Matching(
        RegistrationDb db,
        IQueryable<Dossier> found,
        QueueFilter filter
    )
    {
        var text = SearchTerms.Query(filter.Text);
        if (text.Length == 0)
        {
            return found;
        }

        if (filter.Queue != QueueName.All)
        {
            return found.Where(dossier => dossier.SearchText.Contains(text));
        }

        var matches = db
            .DossierTerms.Where(PrefixRange.Of(text).Covers<DossierTerm>(term => term.Term))
            .OrderBy(term => term.Term)
            .Select(term => term.DossierId)
            .Take(MostMatches);
        return found.Where(dossier => matches.Contains(dossier.Id));
    }

    private static IQueryable<Dossier> Page(IQueryable<Dossier> found, string? after)
    {
        if (ReadCursor(after) is { } cursor)
        {
            found = found.Where(dossier =>
                dossier.QueueAt > cursor.At
                || (dossier.QueueAt == cursor.At && dossier.Id.CompareTo(cursor.Id) > 0)
            );
        }

        return found.OrderBy(dossier => dossier.QueueAt).ThenBy(dossier => dossier.Id);
    }

    private static string Cursor(QueueRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.QueueAt.UtcTicks:x}-{row.Id:N}");

    private static (DateTimeOffset At, Guid Id)? ReadCursor(string? text)
    {
        var parts = (text ?? "").Split('-');
        return
            parts.Length == 2
            && long.TryParse(
                parts[0],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var ticks
            )
            && ticks > 0
            && ticks < DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(parts[1], "N", out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
