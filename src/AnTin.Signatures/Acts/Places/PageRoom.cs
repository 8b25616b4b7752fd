using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Acts.Places;

/// <summary>What of a page is taken, by text and by fields.</summary>
internal static class PageRoom
{
    /// <summary>Lines of a document's text are at least so wide, as a part of the page; heads and titles are not.</summary>
    private const double WidthOfText = 0.65;

    /// <summary>The two columns of a letter's head may read as one line.</summary>
    private const double HeightOfHead = 0.15;

    public static IReadOnlyList<PdfRectangle> Taken(ActScene scene, PdfPage page) =>
        [
            .. PageText.Parts(scene.State, page).Select(part => part.Area),
            .. scene
                .State.Form.Fields.SelectMany(field => field.Widgets)
                .Where(widget => widget.PageIndex == page.Index && !widget.Rectangle.IsEmpty)
                .Select(widget => widget.Rectangle),
        ];

    /// <param name="clearance">Points that are to stay between them.</param>
    public static bool Meet(PdfRectangle one, PdfRectangle other, double clearance) =>
        one.Left < other.Right + clearance
        && one.Right > other.Left - clearance
        && one.Bottom < other.Top + clearance
        && one.Top > other.Bottom - clearance;

    /// <summary>Where the lines begin that go over the whole width; the lower edge of a page without such.</summary>
    public static double TopOfText(PdfPage page, IEnumerable<PdfRectangle> taken) =>
        taken
            .Where(one =>
                one.Width > WidthOfText * page.CropBox.Width
                && one.Top < page.CropBox.Top - (HeightOfHead * page.CropBox.Height)
            )
            .Select(one => one.Top)
            .DefaultIfEmpty(page.CropBox.Bottom)
            .Max();
}
