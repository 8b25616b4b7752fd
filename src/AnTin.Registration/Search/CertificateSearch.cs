using System.Globalization;
using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Search;

/// <summary>
/// Finds certificates. A text is one range of the term index, in the order of the terms; no text is the newest first. An
/// organisation sees its own and those below it; another organisation's certificate only by its whole serial.
/// </summary>
public sealed class CertificateSearch(IDbContextFactory<RegistrationDb> databases)
{
    public const int PageSize = 50;

    /// <summary>Up to so many certificates are asked for their terms; of more, the term index is read.</summary>
    private const int Few = 3000;

    /// <summary>All certificates, for the desk.</summary>
    public async Task<Page<PublishedCertificate>> ListAsync(
        CertificateFilter filter,
        string? cursor,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return SearchTerms.Query(filter.Text) is { Length: > 0 } text
            ? await ByTextAsync(db, filter, text, treeKey: null, cursor, ct)
            : await NewestAsync(db, filter, cursor, ct);
    }

    /// <summary>The certificates of the actor's organisation and those below it.</summary>
    public async Task<Page<PublishedCertificate>> ListOwnAsync(
        Actor actor,
        CertificateFilter filter,
        string? cursor,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var treeKey = await db
            .Organisations.Where(row => row.Id == actor.OrganisationId)
            .Select(row => row.TreeKey)
            .FirstOrDefaultAsync(ct);
        return treeKey is null ? new Page<PublishedCertificate>([], null)
            : SearchTerms.Query(filter.Text) is { Length: > 0 } text
                ? await ByTextAsync(db, filter, text, treeKey, cursor, ct)
            : await OwnAsync(db, filter, treeKey, cursor, ct);
    }

    /// <summary>One certificate anywhere, by its whole serial.</summary>
    public async Task<PublishedCertificate?> FindBySerialAsync(string? serial, CancellationToken ct)
    {
        if (CertificateSerial.OrNull(serial)?.Value is not { } value)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Certificates.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Serial == value, ct);
    }

    /// <summary>The DER bytes of a certificate of the list.</summary>
    public async Task<byte[]?> FileAsync(long certificateId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var file = await db
            .CertificateFiles.AsNoTracking()
            .FirstOrDefaultAsync(row => row.CertificateId == certificateId, ct);
        return file?.Der;
    }

    /// <summary>The dossier in which the certificate was asked for; null for one that came another way.</summary>
    public async Task<Guid?> DossierOfAsync(PublishedCertificate certificate, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Requests.Where(row => row.Id == certificate.RequestId)
            .Select(row => (Guid?)row.DossierId)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>By terms; a rare state, kind or province is read through itself, for its certificates may have the commonest name.</summary>
    private static async Task<Page<PublishedCertificate>> ByTextAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string text,
        string? treeKey,
        string? cursor,
        CancellationToken ct
    )
    {
        if (filter.Narrows)
        {
            var shown = treeKey is null ? db.Certificates : db.Certificates.Below(treeKey);
            var ids = await Matching(shown, filter)
                .Select(row => row.Id)
                .Take(Few + 1)
                .ToListAsync(ct);
            if (ids.Count <= Few)
            {
                return await AmongAsync(db, ids, text, cursor, ct);
            }
        }

        return await ByTermAsync(
            SearchTerms.Beginning(db, text, treeKey),
            Matching(db.Certificates, filter),
            cursor,
            ct
        );
    }

    private static async Task<Page<PublishedCertificate>> ByTermAsync(
        IQueryable<SearchTerm> terms,
        IQueryable<PublishedCertificate> certificates,
        string? cursor,
        CancellationToken ct
    )
    {
        if (
            Cursor.Read(cursor, 2) is [var term, var last]
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            terms = terms.Where(row =>
                row.Term.CompareTo(term) > 0 || (row.Term == term && row.CertificateId > id)
            );
        }

        var found = await terms
            .OrderBy(row => row.Term)
            .ThenBy(row => row.CertificateId)
            .Join(
                certificates,
                row => row.CertificateId,
                certificate => certificate.Id,
                (row, certificate) => new { row.Term, Certificate = certificate }
            )
            .OrderBy(pair => pair.Term)
            .ThenBy(pair => pair.Certificate.Id)
            .Take(PageSize + 1)
            .AsNoTracking()
            .ToListAsync(ct);
        var page = Cursor.Cut(
            found,
            PageSize,
            pair =>
                Cursor.Write(pair.Term, pair.Certificate.Id.ToString(CultureInfo.InvariantCulture))
        );
        // "an an" begins at two words of one name: the certificate is shown once.
        return new Page<PublishedCertificate>(
            [
                .. page
                    .Items.Select(pair => pair.Certificate)
                    .DistinctBy(certificate => certificate.Id),
            ],
            page.Next
        );
    }

    private static async Task<Page<PublishedCertificate>> NewestAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string? cursor,
        CancellationToken ct
    )
    {
        var list = Matching(db.Certificates, filter);
        if (
            Cursor.Read(cursor, 1) is [var last]
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            list = list.Where(row => row.Id < id);
        }

        var found = await list.AsNoTracking()
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return Cursor.Cut(
            found,
            PageSize,
            row => Cursor.Write(row.Id.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static async Task<Page<PublishedCertificate>> OwnAsync(
        RegistrationDb db,
        CertificateFilter filter,
        string treeKey,
        string? cursor,
        CancellationToken ct
    )
    {
        var list = Matching(db.Certificates.Below(treeKey), filter);
        if (
            Cursor.Read(cursor, 2) is [var key, var last]
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            list = list.Where(row =>
                row.TreeKey.CompareTo(key) > 0 || (row.TreeKey == key && row.Id > id)
            );
        }

        var found = await list.AsNoTracking()
            .OrderBy(row => row.TreeKey)
            .ThenBy(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return Cursor.Cut(
            found,
            PageSize,
            row => Cursor.Write(row.TreeKey, row.Id.ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>Those of the given certificates that the text fits, in the order of their ids.</summary>
    private static async Task<Page<PublishedCertificate>> AmongAsync(
        RegistrationDb db,
        List<long> ids,
        string text,
        string? cursor,
        CancellationToken ct
    )
    {
        if (
            Cursor.Read(cursor, 1) is [var last]
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            ids.RemoveAll(one => one <= id);
        }

        // As one parameter: a statement that lists thousands of ids is compiled anew each time.
        var terms = SearchTerms.Beginning(db, text, treeKey: null);
        var found = await db
            .Certificates.AsNoTracking()
            .Where(row =>
                EF.Parameter(ids).Contains(row.Id)
                && terms.Any(term => term.CertificateId == row.Id)
            )
            .OrderBy(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return Cursor.Cut(
            found,
            PageSize,
            row => Cursor.Write(row.Id.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static IQueryable<PublishedCertificate> Matching(
        IQueryable<PublishedCertificate> list,
        CertificateFilter filter
    )
    {
        if (filter.State is { } state)
        {
            list = list.Where(row => row.State == state);
        }

        if (filter.Kind is { } kind)
        {
            list = list.Where(row => row.Kind == kind);
        }

        return filter.Province is { Length: > 0 } province
            ? list.Where(row => row.Province == province)
            : list;
    }
}
