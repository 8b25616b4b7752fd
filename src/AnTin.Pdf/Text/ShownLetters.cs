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
    /// <summary>Reads the letters that a page shows, its content first, then the looks that lie on it (ISO 32000-2 §9.4).</summary>
    public static ShownLetters Read(PdfRevision revision, PdfPage page)
    {
        var reader = new ContentReader(revision);
        var areas = reader
            .ReadShown(page)
            .SelectMany(layer => layer)
            .Where(glyph => glyph.Text.Length == 0 || glyph.Text.Any(char.IsLetterOrDigit))
            .Select(glyph => glyph.Area)
            .ToList();
        return new ShownLetters(areas, !reader.WasCut);
    }
}
