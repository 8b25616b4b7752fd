using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether the letters of a filled field can be read as the page is seen: within the widget, large enough, upright, neither
/// mirrored nor pressed together, and none printed over another.
/// </summary>
internal static class LegibleLook
{
    /// <summary>Points; the smallest print of honest forms is 4.</summary>
    private const double SmallestLetter = 2;

    private const int MostLetters = 20_000;

    /// <param name="drawn">In points on the page.</param>
    /// <param name="box">The rectangle of the widget; a look is cut to it.</param>
    /// <param name="rotation">Of the page, clockwise, in degrees.</param>
    public static bool Is(DrawnForm drawn, PdfRectangle box, int rotation)
    {
        var letters = drawn
            .Lines.SelectMany(line =>
                Enumerable
                    .Range(0, line.Text.Length)
                    .Where(i => ValueLetters.IsSeen(line.Text[i]))
                    .Select(i => line.Area(i, 1))
            )
            .ToList();
        return (letters.Count == 0 && !drawn.HasUnreadable)
            || (
                drawn is { IsWhole: true, HasUnreadable: false }
                && letters.Count <= MostLetters
                && drawn.Quarters.All(quarter => quarter == rotation / 90)
                && letters.All(letter => IsWithin(letter, box))
            );
    }

    private static bool IsWithin(PdfRectangle letter, PdfRectangle box)
    {
        var (x, y) = ((letter.Left + letter.Right) / 2, (letter.Bottom + letter.Top) / 2);
        return Math.Max(letter.Height, letter.Width) >= SmallestLetter
            && letter.Height >= SmallestLetter / 2
            && x >= box.Left
            && x <= box.Right
            && y >= box.Bottom
            && y <= box.Top;
    }
}
