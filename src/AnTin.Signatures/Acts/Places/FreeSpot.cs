using AnTin.Pdf.Layout;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>Looks for room that neither text nor fields take, from the top of a page down.</summary>
internal static class FreeSpot
{
    private const double Step = 2;
    private const double MostSteps = 600;
    private const double Clearance = 3;

    /// <summary>An opinion is no further line of what stands above it.</summary>
    private const double ClearanceOfOpinions = 14;
    private static readonly double Edge = Length.Millimetres(12);
    private static readonly double Left = Length.Millimetres(30);
    private static readonly double Right = Length.Millimetres(20);

    /// <summary>
    /// Article 22: below number and subject, or in the free room below the date: right, then left, in the upper half of
    /// the first page; then anywhere on it.
    /// </summary>
    public static SigningResult<PlacedSignature> OnFirstPage(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[0];
        var box = page.CropBox;
        var taken = Taken(scene, page);
        var (left, right) = (box.Left + Left, box.Right - Right - drawing.Width);
        var middle = box.Bottom + (box.Height / 2);
        return Scan(page, drawing, taken, right, middle)
            ?? Scan(page, drawing, taken, left, middle)
            ?? Scan(page, drawing, taken, left, box.Bottom + Edge)
            ?? Scan(page, drawing, taken, right, box.Bottom + Edge)
            ?? (SigningResult<PlacedSignature>)SigningRefusals.PlaceNeeded();
    }

    /// <summary>On the last page at the left, below its text if there is room.</summary>
    public static SigningResult<PlacedSignature> OnLastPage(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[^1];
        var taken = Taken(scene, page);
        var left = page.CropBox.Left + Left;
        return ScanUp(page, drawing, taken, left)
            ?? (SigningResult<PlacedSignature>)SigningRefusals.PlaceNeeded();
    }

    private static PlacedSignature? Scan(
        PdfPage page,
        ActDrawing drawing,
        IReadOnlyList<PdfRectangle> taken,
        double left,
        double lowest
    )
    {
        for (
            var bottom = page.CropBox.Top - Edge - drawing.Height;
            bottom >= lowest;
            bottom -= StepOn(page)
        )
        {
            var area = PdfRectangle.At(left, bottom, drawing.Width, drawing.Height);
            if (!taken.Any(one => Overlap(one, area, Clearance)))
            {
                return PlacedSignature.On(page, area);
            }
        }

        return null;
    }

    /// <summary>As high as possible below whatever stands lowest in this column; else any room.</summary>
    private static PlacedSignature? ScanUp(
        PdfPage page,
        ActDrawing drawing,
        IReadOnlyList<PdfRectangle> taken,
        double left
    )
    {
        PlacedSignature? best = null;
        for (
            var bottom = page.CropBox.Bottom + Edge;
            bottom <= page.CropBox.Top - Edge - drawing.Height;
            bottom += StepOn(page)
        )
        {
            var area = PdfRectangle.At(left, bottom, drawing.Width, drawing.Height);
            if (!taken.Any(one => Overlap(one, area, ClearanceOfOpinions)))
            {
                best = PlacedSignature.On(page, area);
            }
            else if (best is not null)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>A page of hostile height costs no more tries than a poster.</summary>
    private static double StepOn(PdfPage page) => Math.Max(Step, page.CropBox.Height / MostSteps);

    private static List<PdfRectangle> Taken(ActScene scene, PdfPage page) =>
        [
            .. PageText.Parts(scene.State, page).Select(part => part.Area),
            .. scene
                .State.Form.Fields.SelectMany(field => field.Widgets)
                .Where(widget => widget.PageIndex == page.Index && !widget.Rectangle.IsEmpty)
                .Select(widget => widget.Rectangle),
        ];

    private static bool Overlap(PdfRectangle one, PdfRectangle other, double clearance) =>
        one.Left < other.Right + clearance
        && one.Right > other.Left - clearance
        && one.Bottom < other.Top + clearance
        && one.Top > other.Bottom - clearance;
}
