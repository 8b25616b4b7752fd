using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Layout;

/// <summary>A two-dimensional code drawn as black squares, such as a QR code. The quiet zone is the caller's to leave.</summary>
/// <param name="Modules">Dark modules, row by row; all rows equally long.</param>
/// <param name="Side">In points.</param>
/// <param name="Alternative">What the code says, for those who cannot see it.</param>
public sealed record SquareCode(
    IReadOnlyList<IReadOnlyList<bool>> Modules,
    double Side,
    string Alternative
) : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var element = parent.Add("Figure", Alternative);
        yield return new Slice(
            Side,
            (canvas, left, top) =>
                canvas.Mark(
                    element,
                    () => canvas.Drawing.Fill(Rectangles(canvas.Area(left, top, Side, Side)))
                )
        );
    }

    /// <summary>Neighbours in a row are one rectangle: fewer bytes, and no hairlines between them.</summary>
    private IEnumerable<PdfRectangle> Rectangles(PdfRectangle area)
    {
        var module = Side / Modules.Count;
        for (var row = 0; row < Modules.Count; row++)
        {
            for (var column = 0; column < Modules[row].Count; column++)
            {
                var start = column;
                while (column < Modules[row].Count && Modules[row][column])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return PdfRectangle.At(
                        area.Left + (start * module),
                        area.Top - ((row + 1) * module),
                        (column - start) * module,
                        module
                    );
                }
            }
        }
    }
}
