using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Reports.Pages;

/// <summary>
/// Lays pages that were changed after a signature beside what was signed. Only text and the places of objects are read:
/// pictures and drawings are named among the changes, not shown.
/// </summary>
public static class PageComparisons
{
    /// <summary>How many pages are compared unless the caller says otherwise.</summary>
    public const int MostPages = 6;

    /// <summary>Each is a document to open.</summary>
    private const int MostSignatures = 20;

    /// <param name="file">The file of the report.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="most">The most pages to compare.</param>
    /// <returns>Empty where nothing suspicious stands on a page, or the file is no PDF.</returns>
    public static IReadOnlyList<PageComparison> Of(
        PdfSource file,
        ValidationReport report,
        int most = MostPages
    )
    {
        var wanted = Wanted(report);
        if (
            most <= 0
            || wanted.Count == 0
            || !PdfDocument.TryRead(file, PdfLimits.Default, out var now, out _)
        )
        {
            return [];
        }

        var found = new List<PageComparison>();
        foreach (var signature in wanted)
        {
            if (
                found.Count < most
                && PdfDocument.TryRead(
                    file.Prefix(signature.CoveredLength!.Value),
                    PdfLimits.Default,
                    out var signed,
                    out _
                )
            )
            {
                Compare(signed.Latest, now.Latest, signature, most, found);
            }
        }

        return found;
    }

    /// <summary>The newest signature first: the less lies between, the clearer the picture.</summary>
    private static List<SignatureReport> Wanted(ValidationReport report) =>
        [
            .. report
                .Signatures.Where(signature =>
                    signature.CoveredLength is not null
                    && signature.Changes.Any(change => change.Page is not null || IsOfPages(change))
                )
                .OrderByDescending(signature => signature.CoveredLength)
                .Take(MostSignatures),
        ];

    private static void Compare(
        PdfRevision signed,
        PdfRevision now,
        SignatureReport signature,
        int most,
        List<PageComparison> found
    )
    {
        foreach (var (before, after) in Pairs(signed, now, signature))
        {
            var changes = ChangesOn(signature, before, after);
            var known = found.FindIndex(one => IsSame(one, changes, after, before));
            if (known >= 0)
            {
                found[known] = found[known] with
                {
                    Fields = [.. found[known].Fields, signature.Field],
                };
            }
            else if (found.Count < most)
            {
                found.Add(Of(signed, now, signature, before, after, changes));
            }
        }
    }

    private static PageComparison Of(
        PdfRevision signed,
        PdfRevision now,
        SignatureReport signature,
        PdfPage? before,
        PdfPage? after,
        IReadOnlyList<ChangeReport> changes
    )
    {
        var old = before is null ? null : PageReading.Read(signed, before, changes);
        var today = after is null ? null : PageReading.Read(now, after, changes);
        return new PageComparison
        {
            Fields = [signature.Field],
            SignedLength = signature.CoveredLength!.Value,
            Before = old,
            After = today,
            Changes = changes,
            Lines = LineComparison.Compare(old?.Lines ?? [], today?.Lines ?? []),
        };
    }

    private static IEnumerable<(PdfPage? Before, PdfPage? After)> Pairs(
        PdfRevision signed,
        PdfRevision now,
        SignatureReport signature
    )
    {
        var old = ByNumber(signed);
        var today = ByNumber(now);
        var pages = signature
            .Changes.Select(change => change.Page)
            .OfType<int>()
            .Distinct()
            .Order();
        foreach (var number in pages)
        {
            var after = number <= now.Pages.Count ? now.Pages[number - 1] : null;
            var before =
                after?.Reference is { } reference && old.TryGetValue(reference.Number, out var same)
                    ? same
                : number <= signed.Pages.Count && !IsKept(signed.Pages[number - 1], today)
                    ? signed.Pages[number - 1]
                : null;
            if (before is not null || after is not null)
            {
                yield return (before, after);
            }
        }

        foreach (var gone in Others(signed, today, pages, signature, "PAGE_REMOVED"))
        {
            yield return (gone, null);
        }

        foreach (var added in Others(now, old, pages, signature, "PAGE_ADDED"))
        {
            yield return (null, added);
        }
    }

    /// <summary>Pages that only this state has, and that no change names by their number.</summary>
    private static IEnumerable<PdfPage> Others(
        PdfRevision revision,
        Dictionary<int, PdfPage> others,
        IEnumerable<int> named,
        SignatureReport signature,
        string rule
    ) =>
        signature.Changes.Any(change => change.Rule == rule)
            ? revision.Pages.Where(page => !IsKept(page, others) && !named.Contains(page.Index + 1))
            : [];

    private static bool IsKept(PdfPage page, Dictionary<int, PdfPage> others) =>
        page.Reference is { } reference && others.ContainsKey(reference.Number);

    private static Dictionary<int, PdfPage> ByNumber(PdfRevision revision)
    {
        var pages = new Dictionary<int, PdfPage>();
        foreach (var page in revision.Pages)
        {
            if (page.Reference is { } reference)
            {
                pages.TryAdd(reference.Number, page);
            }
        }

        return pages;
    }

    private static IReadOnlyList<ChangeReport> ChangesOn(
        SignatureReport signature,
        PdfPage? before,
        PdfPage? after
    )
    {
        var number = (after ?? before)!.Index + 1;
        var own = signature.Changes.Where(change => change.Page == number).ToArray();
        return own.Length > 0 ? own : [.. signature.Changes.Where(IsOfPages)];
    }

    private static bool IsOfPages(ChangeReport change) =>
        change.Rule is "PAGE_ADDED" or "PAGE_REMOVED";

    private static bool IsSame(
        PageComparison known,
        IReadOnlyList<ChangeReport> changes,
        PdfPage? after,
        PdfPage? before
    ) =>
        known.After?.Number == after?.Index + 1
        && (after is not null || known.Before?.Number == before?.Index + 1)
        && known
            .Changes.Select(change => (change.Rule, change.Object))
            .SequenceEqual(changes.Select(change => (change.Rule, change.Object)));
}
