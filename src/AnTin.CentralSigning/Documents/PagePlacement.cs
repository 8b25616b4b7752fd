using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.CentralSigning.Documents;

/// <summary>Turns a place on the page as seen into the coordinates of the unturned, uncropped page.</summary>
internal static class PagePlacement
{
    /// <summary>The place kept on its page.</summary>
    public static Signatures.Signing.SignaturePlace On(PdfDocument document, SignaturePlace seen)
    {
        var page = document.Latest.Pages[seen.Page - 1];
        return On(page, seen.Within(PdfInspection.Outline(page)));
    }

    /// <summary>
    /// A page turned by 90° clockwise shows the point (x, y) at (y, w − x); by 180° at (w − x, h − y); by 270° at
    /// (h − y, x), where w and h are of the crop box.
    /// </summary>
    public static Signatures.Signing.SignaturePlace On(PdfPage page, SignaturePlace seen)
    {
        var box = page.CropBox;
        var (left, bottom, width, height) = page.Rotate switch
        {
            90 => (box.Width - seen.Bottom - seen.Height, seen.Left, seen.Height, seen.Width),
            180 => (
                box.Width - seen.Left - seen.Width,
                box.Height - seen.Bottom - seen.Height,
                seen.Width,
                seen.Height
            ),
            270 => (seen.Bottom, box.Height - seen.Left - seen.Width, seen.Height, seen.Width),
            _ => ((double)seen.Left, (double)seen.Bottom, seen.Width, seen.Height),
        };
        return new Signatures.Signing.SignaturePlace(
            box.Left + left,
            box.Bottom + bottom,
            width,
            height
        );
    }
}
