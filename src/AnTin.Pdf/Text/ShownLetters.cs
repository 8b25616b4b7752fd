using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>Where letters and digits stand on a page and in what lies on it: what a cover would hide.</summary>
/// <param name="Areas">
/// Their boxes, in points on the unrotated page; also those of glyphs that say not what they stand for.
/// </param>
/// <param name="IsWhole">False where there was more than is read: letters may stand anywhere.</param>
public sealed record ShownLetters(IReadOnlyList<PdfRectangle> Areas, bool IsWhole)
{
    /// <summary>Those that are digits, or say not what they stand for.</summary>
    public IReadOnlyList<PdfRectangle> Digits { get; private init; } = [];

    /// <summary>Reads the letters that a page shows, its content first, then the looks that lie on it (ISO 32000-2 §9.4).</summary>
    public static ShownLetters Read(PdfRevision revision, PdfPage page)
    {
        var reader = new ContentReader(revision);
        return Of(reader.ReadShown(page).SelectMany(layer => layer), reader);
    }

    /// <summary>Those of the page's own content, without what lies on it.</summary>
    public static ShownLetters ReadContent(PdfRevision revision, PdfPage page)
    {
        var reader = new ContentReader(revision);
        return Of(reader.Read(page), reader);
    }

    private static ShownLetters Of(IEnumerable<PlacedGlyph> glyphs, ContentReader reader)
    {
        var known = glyphs.ToList();
        return new ShownLetters(Where(known, char.IsLetterOrDigit), !reader.WasCut)
        {
            Digits = Where(known, char.IsDigit),
        };
    }

    private static List<PdfRectangle> Where(List<PlacedGlyph> glyphs, Func<char, bool> isMeant) =>
        [
            .. glyphs
                .Where(glyph => glyph.Text.Length == 0 || glyph.Text.Any(isMeant))
                .Select(glyph => glyph.Area),
        ];
}
