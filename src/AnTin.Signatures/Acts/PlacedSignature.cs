using AnTin.Pdf.Structure;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <param name="Page">From 1.</param>
/// <param name="Place">In points.</param>
internal sealed record PlacedSignature(int Page, SignaturePlace Place)
{
    public static PlacedSignature On(PdfPage page, PdfRectangle area) =>
        new(page.Index + 1, new SignaturePlace(area.Left, area.Bottom, area.Width, area.Height));
}
