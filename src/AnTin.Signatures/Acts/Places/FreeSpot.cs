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

    /// <summary>
    /// Article 22: below number and subject, or in the free room below the date. That is above the text of the document;
    /// where there is none, below all text; a gap in the text is the last that is left.
    /// </summary>
    public static SigningResult<PlacedSignature> OnFirstPage(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[0];
        var box = page.CropBox;
        var taken = PageRoom.Taken(scene, page);
        double LeftAt(double millimetres) => box.Left + Length.Millimetres(millimetres);
        double RightAt(double millimetres) =>
            box.Right - Length.Millimetres(millimetres) - drawing.Width;
        double[] columns =
        [
            LeftAt(30),
            RightAt(20),
            LeftAt(20),
            RightAt(15),
            LeftAt(15),
            LeftAt(12),
        ];
        var text = Math.Max(PageRoom.TopOfText(page, taken), box.Bottom + (box.Height / 2));
        return columns
                .Select(column => Scan(page, drawing, taken, column, text))
                .FirstOrDefault(one => one is not null)
            ?? ScanUp(page, drawing, taken, LeftAt(30))
            ?? Scan(page, drawing, taken, LeftAt(30), box.Bottom + Edge)
            ?? Scan(page, drawing, taken, RightAt(20), box.Bottom + Edge)
            ?? (SigningResult<PlacedSignature>)SigningRefusals.PlaceNeeded();
    }

    /// <summary>On the last page at the left, below its text if there is room.</summary>
    public static SigningResult<PlacedSignature> OnLastPage(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[^1];
        var taken = PageRoom.Taken(scene, page);
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
            if (!taken.Any(one => PageRoom.Meet(one, area, Clearance)))
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
            if (!taken.Any(one => PageRoom.Meet(one, area, ClearanceOfOpinions)))
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
}
