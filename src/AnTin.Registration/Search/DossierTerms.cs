using AnTin.Platform.Text;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Search;

/// <summary>
/// Keeps the terms of a dossier: its look-up code, its official code, the number of its letter, and the last two levels of
/// its organisation from each word on. Written when it is submitted; a dossier the desk cannot see has none.
/// </summary>
internal static class DossierTerms
{
    public static async Task WriteAsync(RegistrationDb db, Dossier dossier, CancellationToken ct)
    {
        await db.DossierTerms.Where(row => row.DossierId == dossier.Id).ExecuteDeleteAsync(ct);
        db.DossierTerms.AddRange(
            Of(dossier).Select(term => new DossierTerm { Term = term, DossierId = dossier.Id })
        );
    }

    public static IReadOnlyCollection<string> Of(Dossier dossier)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        Add(terms, dossier.LookupCode);
        Add(terms, dossier.LookupCode.Replace("-", "", StringComparison.Ordinal));
        Add(terms, dossier.Code);
        Add(terms, dossier.Letter?.Number);
        foreach (var level in dossier.OrganisationPath.Split("; ")[^Math.Min(2, Levels(dossier))..])
        {
            AddWords(terms, level);
        }

        return terms;
    }

    private static int Levels(Dossier dossier) => dossier.OrganisationPath.Split("; ").Length;

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
        var term = SearchTerms.Query(text);
        if (term.Length > 0)
        {
            terms.Add(term);
        }
    }
}
