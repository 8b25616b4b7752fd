using AnTin.Pdf.Layout;
using AnTin.Pdf.Structure;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>
/// Annex I: the top right of the first page, where annexes and copies bear their lines; inside the upper margin. Where
/// they would meet the text of the page they stand higher, then smaller, then further left; else as high as can be.
/// </summary>
internal static class TopRight
{
    private const double Clearance = 1;
    private const double Step = 2;
    private const double MostSteps = 300;

    /// <summary>Annex I wants size 10; names over two lines may get 8 before they meet text.</summary>
    private const double Smallest = 0.79;

    /// <summary>Printers leave so much white.</summary>
    private static readonly double Edge = Length.Millimetres(4);

    public static SigningResult<PlacedSignature> Of(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[0];
        var box = page.CropBox;
        var taken = PageRoom.Taken(scene, page);
        var wanted = PdfRectangle.At(
            box.Right - Length.Millimetres(scene.Settings.CornerRight) - drawing.Width,
            box.Top - Length.Millimetres(scene.Settings.CornerTop) - drawing.Height,
            drawing.Width,
            drawing.Height
        );
        var highest = Moved(wanted, 0, Math.Max(0, box.Top - Edge - wanted.Top));
        return PlacedSignature.On(
            page,
            Upwards(wanted, highest)
                .Concat(Smaller(highest))
                .Concat(Leftwards(highest, box))
                .FirstOrDefault(
                    area => !taken.Any(one => PageRoom.Meet(one, area, Clearance)),
                    highest
                )
        );
    }

    private static IEnumerable<PdfRectangle> Upwards(PdfRectangle from, PdfRectangle to)
    {
        for (var area = from; area.Top < to.Top; area = Moved(area, 0, Step))
        {
            yield return area;
        }
    }

    private static IEnumerable<PdfRectangle> Smaller(PdfRectangle area)
    {
        for (var scale = 1.0; scale >= Smallest; scale -= 0.05)
        {
            var (width, height) = (area.Width * scale, area.Height * scale);
            yield return PdfRectangle.At(area.Right - width, area.Top - height, width, height);
        }
    }

    private static IEnumerable<PdfRectangle> Leftwards(PdfRectangle from, PdfRectangle page)
    {
        var step = Math.Max(Step, page.Width / MostSteps);
        for (var area = from; area.Left > page.Left + Edge; area = Moved(area, -step, 0))
        {
            yield return area;
        }
    }

    private static PdfRectangle Moved(PdfRectangle area, double right, double up) =>
        PdfRectangle.At(area.Left + right, area.Bottom + up, area.Width, area.Height);
}
