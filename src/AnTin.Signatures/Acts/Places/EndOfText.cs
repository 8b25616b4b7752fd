using AnTin.Pdf.Layout;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>Behind the mark that ends the text ("./."), as initials stand by custom; without one at the foot of the last page.</summary>
internal static class EndOfText
{
    private const double Gap = 4;
    private static readonly double Edge = Length.Millimetres(15);

    public static SigningResult<PlacedSignature> Find(ActScene scene, ActDrawing drawing)
    {
        var marks = PageText.Find(scene.State, scene.Settings.EndOfText);
        var last = marks is [.., var mark] ? mark : null;
        var page = last is null ? scene.State.Pages[^1] : scene.State.Pages[last.PageIndex];
        var area = last is null
            ? PdfRectangle.At(
                page.CropBox.Right - Edge - drawing.Width,
                page.CropBox.Bottom + Edge,
                drawing.Width,
                drawing.Height
            )
            : PdfRectangle.At(
                Math.Min(last.Area.Right + Gap, page.CropBox.Right - drawing.Width),
                ((last.Area.Bottom + last.Area.Top) / 2) - (drawing.Height / 2),
                drawing.Width,
                drawing.Height
            );
        return PlacedSignature.On(page, area);
    }
}
