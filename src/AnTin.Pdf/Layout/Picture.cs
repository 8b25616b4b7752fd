using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Layout;

/// <summary>A picture in the flow.</summary>
/// <param name="Image">An image XObject in the document that is printed.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Alternative">What is to be seen, for those who cannot see it.</param>
public sealed record Picture(PdfReference Image, double Width, double Height, string Alternative)
    : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var element = parent.Add("Figure", Alternative);
        yield return new Slice(
            Height,
            (canvas, left, top) =>
                canvas.Mark(
                    element,
                    () => canvas.Drawing.Picture(Image, canvas.Area(left, top, Width, Height))
                )
        );
    }
}
