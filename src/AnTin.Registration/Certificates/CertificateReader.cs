using System.Globalization;
using AnTin.Registration.Search;
using AnTin.Registration.Values;
using AnTin.Registration.Workspace;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Certificates;

/// <summary>
/// The list of certificates over a million rows: newest first, or by the words that were typed. Each page reads a
/// bounded number of index entries, whatever the filter.
/// </summary>
public sealed class CertificateReader(IDbContextFactory<RegistrationDb> databases)
{
    public const int PageSize = 20;
    public const int MostCounted = 1_000;
    private const int MostScanned = 2_000;
    private const int SmallScope = 2_000;

    public async Task<CertificatePage> ReadAsync(
        CertificateFilter filter,
        string? after,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var text = SearchTerms.Query(filter.Text);
        if (text.Length == 0)
        {
            return await NewestAsync(db, filter, after, ct);
        }

        var small =
            filter.ScopeTreeKey is not null
            && await Scope(db, filter).Take(SmallScope + 1).CountAsync(ct) <= SmallScope;
        return small
            ? await WithinScopeAsync(db, filter, text, after, ct)
            : await ByTermAsync(db, filter, text, after, ct);
    }

    /// <summary>One certificate by its whole serial: the only way to see one of another organisation .</summary>
    public async Task<PublishedCertificate?> FindAsync(string? serial, CancellationToken ct)
    {
        if (!CertificateSerial.TryParse(serial, out var parsed))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Certificates.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Serial == parsed.Value, ct);
    }

    public async Task<byte[]?> BytesAsync(long id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .CertificateFiles.Where(file => file.CertificateId == id)
            .Select(file => file.Der)
            .FirstOrDefaultAsync(ct);
    }

    private static async Task<CertificatePage> NewestAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string? after,
        CancellationToken ct
    )
    {
        var found = Filtered(Scope(db, filter), filter);
        var total = await TotalAsync(db, filter, found, ct);
        if (
            long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        )
        {
            found = found.Where(row => row.Id < last);
        }

        var rows = await found.OrderByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        rows = rows[..Math.Min(rows.Count, PageSize)];
        return new CertificatePage(
            rows,
            total,
            more ? rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    private static async Task<long?> TotalAsync(
        RegistrationDb db,
        CertificateFilter filter,
        IQueryable<PublishedCertificate> found,
        CancellationToken ct
    )
    {
        if (filter == new CertificateFilter(filter.Text))
        {
            return await db
                .Counters.Where(counter => counter.Name == Counter.Certificates)
                .Select(counter => counter.Value)
                .FirstOrDefaultAsync(ct);
        }

        var counted = await found.Take(MostCounted + 1).CountAsync(ct);
        return counted > MostCounted ? null : counted;
    }

    // Few certificates: look at each of them and ask whether one of its terms begins with the text.
    private static async Task<CertificatePage> WithinScopeAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string text,
        string? after,
        CancellationToken ct
    )
    {
        var terms = db.SearchTerms.Where(
            PrefixRange.Of(text).Covers<SearchTerm>(term => term.Term)
        );
        var found = Filtered(Scope(db, filter), filter)
            .Where(row => terms.Any(term => term.CertificateId == row.Id));
        var total = await found.CountAsync(ct);
        var skip = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : 0;
        var rows = await found
            .OrderBy(row => row.CommonName)
            .ThenBy(row => row.Id)
            .Skip(skip)
            .Take(PageSize)
            .ToListAsync(ct);
        var next = skip + rows.Count;
        return new CertificatePage(
            rows,
            total,
            next < total ? next.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    // Many certificates: walk the terms in their order, at most MostScanned of them a page.
    private static async Task<CertificatePage> ByTermAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string text,
        string? after,
        CancellationToken ct
    )
    {
        var range = PrefixRange.Of(text);
        var (fromTerm, fromId) = ReadCursor(after) ?? (range.From, 0L);
        var most = filter == new CertificateFilter(filter.Text) ? PageSize * 2 : MostScanned;
        var terms = await db
            .SearchTerms.AsNoTracking()
            .Where((range with { From = fromTerm }).Covers<SearchTerm>(term => term.Term))
            .Where(term => term.Term != fromTerm || term.CertificateId > fromId)
            .OrderBy(term => term.Term)
            .ThenBy(term => term.CertificateId)
            .Take(most)
            .ToListAsync(ct);
        var ids = terms.Select(term => term.CertificateId).Distinct().ToList();
        var known = await Filtered(Scope(db, filter), filter)
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        return Fill(terms, known, exhausted: terms.Count < most);
    }

    private static CertificatePage Fill(
        List<SearchTerm> terms,
        Dictionary<long, PublishedCertificate> known,
        bool exhausted
    )
    {
        var rows = new List<PublishedCertificate>(PageSize);
        foreach (var term in terms)
        {
            if (known.Remove(term.CertificateId, out var row))
            {
                rows.Add(row);
            }

            if (rows.Count == PageSize)
            {
                var last = ReferenceEquals(term, terms[^1]) && exhausted;
                return new CertificatePage(rows, null, last ? null : Cursor(term));
            }
        }

        return new CertificatePage(
            rows,
            exhausted ? rows.Count : null,
            exhausted ? null : Cursor(terms[^1])
        );
    }

    private static IQueryable<PublishedCertificate> Scope(
        RegistrationDb db,
        CertificateFilter filter
    )
    {
        var all = db.Certificates.AsNoTracking();
        if (filter.ScopeTreeKey is not { } key)
        {
            return all;
        }

        return all.Where(PrefixRange.Of(key).Covers<PublishedCertificate>(row => row.TreeKey));
    }

    private static IQueryable<PublishedCertificate> Filtered(
        IQueryable<PublishedCertificate> found,
        CertificateFilter filter
    )
    {
        if (filter.Kind is { } kind)
        {
            found = found.Where(row => row.Kind == kind);
        }

        if (filter.State is { } state)
        {
            found = found.Where(row => row.State == state);
        }

        return filter.Province is { Length: > 0 } province
            ? found.Where(row => row.Province == province)
            : found;
    }

    private static string Cursor(SearchTerm term) =>
        string.Create(CultureInfo.InvariantCulture, $"{term.CertificateId}.{term.Term}");

    private static (string Term, long Id)? ReadCursor(string? text)
    {
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return
            dot > 0
            && long.TryParse(
                text![..dot],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
            ? (text[(dot + 1)..], id)
            : null;
    }
}
