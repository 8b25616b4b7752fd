using AnTin.Pdf.Layout;
using AnTin.Pdf.Structure;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Places;

/// <summary>Annex I: the top right of the first page, where annexes and copies bear their lines; inside the upper margin.</summary>
internal static class TopRight
{
    public static SigningResult<PlacedSignature> Of(ActScene scene, ActDrawing drawing)
    {
        var page = scene.State.Pages[0];
        return PlacedSignature.On(
            page,
            PdfRectangle.At(
                page.CropBox.Right - Length.Millimetres(scene.Settings.CornerRight) - drawing.Width,
                page.CropBox.Top - Length.Millimetres(scene.Settings.CornerTop) - drawing.Height,
                drawing.Width,
                drawing.Height
            )
        );
    }
}
