using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Structure;

/// <summary>A rectangle in points, left to right and bottom to top (7.9.5).</summary>
public readonly record struct PdfRectangle(double Left, double Bottom, double Right, double Top)
{
    /// <summary>A4 upright, 595.28 by 841.89 points.</summary>
    public static readonly PdfRectangle A4 = new(0, 0, 595.28, 841.89);

    /// <summary>In points; negative where left and right are exchanged.</summary>
    public double Width => Right - Left;

    /// <summary>In points; negative where bottom and top are exchanged.</summary>
    public double Height => Top - Bottom;

    /// <summary>Has no area, as that of an invisible field.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>A rectangle by its lower left corner and its size, in points.</summary>
    public static PdfRectangle At(double left, double bottom, double width, double height) =>
        new(left, bottom, left + width, bottom + height);

    /// <summary>Reads four numbers, corners in any order.</summary>
    public static PdfRectangle? From(PdfArray array, Func<PdfObject, PdfObject> resolve)
    {
        if (
            array.Count >= 4
            && resolve(array[0]).AsNumber() is { } x1
            && resolve(array[1]).AsNumber() is { } y1
            && resolve(array[2]).AsNumber() is { } x2
            && resolve(array[3]).AsNumber() is { } y2
        )
        {
            return new PdfRectangle(
                Math.Min(x1, x2),
                Math.Min(y1, y2),
                Math.Max(x1, x2),
                Math.Max(y1, y2)
            );
        }

        return null;
    }

    /// <summary>The four numbers of 7.9.5: left, bottom, right, top.</summary>
    public PdfArray ToArray() => PdfArray.OfNumbers(Left, Bottom, Right, Top);
}
