using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>The text of pages with its places: enough to find a signer's name and sign beside it.</summary>
public static class PageText
{
    /// <summary>The lines of a page, top to bottom. Pictures of text have none.</summary>
    public static IReadOnlyList<PageLine> Lines(PdfRevision revision, PdfPage page) =>
        PageLine.From(new ContentReader(revision).Read(page));

    /// <summary>Words that stand together, top to bottom and left to right.</summary>
    public static IReadOnlyList<LinePart> Parts(PdfRevision revision, PdfPage page) =>
        [.. Lines(revision, page).SelectMany(line => line.Parts())];

    /// <summary>
    /// As <see cref="Find"/>, without regard to accents, for names that are typed in several ways ("Hoà", "Hòa").
    /// </summary>
    public static IReadOnlyList<FoundText> FindFolded(PdfRevision revision, string phrase)
    {
        var wanted = FoldedText.Of(Plain(phrase)).Text;
        var found = new List<FoundText>();
        foreach (var page in wanted.Length == 0 ? [] : revision.Pages)
        {
            foreach (var line in Lines(revision, page))
            {
                var folded = FoldedText.Of(line.Text);
                for (
                    var at = folded.Text.IndexOf(wanted, StringComparison.Ordinal);
                    at >= 0;
                    at = folded.Text.IndexOf(wanted, at + 1, StringComparison.Ordinal)
                )
                {
                    var (start, length) = folded.Original(at, wanted.Length);
                    found.Add(new FoundText(page.Index, line.Area(start, length)));
                }
            }
        }

        return found;
    }

    /// <summary>As <see cref="Lines"/>, with the text of the annotations and fields that stand on the page.</summary>
    public static IReadOnlyList<PageLine> ShownLines(PdfRevision revision, PdfPage page) =>
        [
            .. new ContentReader(revision)
                .ReadShown(page)
                .SelectMany(PageLine.From)
                .OrderByDescending(line => line.Text.Length == 0 ? 0 : line.Area(0, 1).Bottom),
        ];

    /// <summary>
    /// Every place where the phrase stands within one line, first page first, top to bottom. Case, and the way in which
    /// accents are composed, do not matter.
    /// </summary>
    public static IReadOnlyList<FoundText> Find(PdfRevision revision, string phrase)
    {
        var wanted = Plain(phrase);
        var found = new List<FoundText>();
        if (wanted.Length == 0)
        {
            return found;
        }

        foreach (var page in revision.Pages)
        {
            foreach (var line in Lines(revision, page))
            {
                for (
                    var at = line.Text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
                    at >= 0;
                    at = line.Text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase)
                )
                {
                    found.Add(new FoundText(page.Index, line.Area(at, wanted.Length)));
                }
            }
        }

        return found;
    }

    private static string Plain(string phrase) =>
        string.Join(
            ' ',
            phrase
                .Normalize(NormalizationForm.FormC)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
