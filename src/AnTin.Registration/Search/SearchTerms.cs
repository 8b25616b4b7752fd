using AnTin.Platform.Text;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Search;

/// <summary>Makes the terms of a certificate or a dossier.</summary>
public static class SearchTerms
{
    public const int LongestTerm = 64;

    public static IReadOnlyList<SearchTerm> Of(
        PublishedCertificate certificate,
        string? deviceSerial
    )
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        AddWords(terms, certificate.CommonName);
        Add(terms, certificate.Serial);
        Add(terms, deviceSerial);
        Add(terms, certificate.Mailbox);
        return
        [
            .. terms.Select(term => new SearchTerm
            {
                Term = term,
                CertificateId = certificate.Id,
                Tree = TreeKeys.Top(certificate.TreeKey),
                TreeKey = certificate.TreeKey,
            }),
        ];
    }

    /// <summary>Of a submitted dossier: codes, letter number, and every word on of the organisation's own name and the receiver's.</summary>
    public static IReadOnlyList<DossierTerm> Of(Dossier dossier)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var level in OrganisationPath.Levels(dossier.OrganisationPath))
        {
            AddWords(terms, level);
        }

        AddWords(terms, dossier.Receiver?.FullName ?? "");
        Add(terms, dossier.Code);
        Add(terms, dossier.LookupCode);
        Add(terms, dossier.Letter?.Number);
        return [.. terms.Select(term => new DossierTerm { Term = term, DossierId = dossier.Id })];
    }

    /// <summary>The terms that begin so: everywhere, or in and below one organisation.</summary>
    internal static IQueryable<SearchTerm> Beginning(
        RegistrationDb db,
        string text,
        string? treeKey
    )
    {
        var end = text + "\uFFFD";
        var terms = db
            .SearchTerms.AsNoTracking()
            .Where(row => row.Term.CompareTo(text) >= 0 && row.Term.CompareTo(end) < 0);
        if (treeKey is null)
        {
            return terms;
        }

        var tree = TreeKeys.Top(treeKey);
        var last = TreeKeys.End(treeKey);
        return terms.Where(row =>
            row.Tree == tree
            && row.TreeKey.CompareTo(treeKey) >= 0
            && row.TreeKey.CompareTo(last) < 0
        );
    }

    /// <summary>What a person typed, as a prefix to look for; empty when nothing was typed.</summary>
    public static string Query(string? typed)
    {
        var folded = VietnameseText.Fold(typed ?? "");
        return folded.Length <= LongestTerm ? folded : folded[..LongestTerm];
    }

    private static void AddWords(SortedSet<string> terms, string name)
    {
        var folded = VietnameseText.Fold(name);
        for (var start = 0; start >= 0 && start < folded.Length; )
        {
            Add(terms, folded[start..]);
            var space = folded.IndexOf(' ', start);
            start = space < 0 ? -1 : space + 1;
        }
    }

    private static void Add(SortedSet<string> terms, string? text)
    {
        var term = Query(text);
        if (term.Length > 0)
        {
            terms.Add(term);
        }
    }
}
