using System.Globalization;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Signing;

/// <summary>A rectangle on a page, in points from the lower left corner of the unrotated page.</summary>
public readonly record struct SignaturePlace(
    double Left,
    double Bottom,
    double Width,
    double Height
)
{
    /// <summary>Twice the largest page that programs draw (ISO 32000-2 annex C.2: 14 400 units).</summary>
    private const double Farthest = 28_800;

    /// <summary>The four are numbers, not out of this world, and leave an area.</summary>
    public bool IsSensible =>
        Math.Abs(Left) <= Farthest
        && Math.Abs(Bottom) <= Farthest
        && Width is > 0 and <= Farthest
        && Height is > 0 and <= Farthest;

    /// <summary>Lies on the page, with a point to spare for rounding.</summary>
    public bool IsOn(PdfRectangle page) =>
        Left >= page.Left - Slack
        && Bottom >= page.Bottom - Slack
        && Left + Width <= page.Right + Slack
        && Bottom + Height <= page.Top + Slack;

    private const double Slack = 1;

    /// <summary>Reads <c>left,bottom,width,height</c>.</summary>
    public static bool TryParse(string? text, out SignaturePlace place)
    {
        place = default;
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        Span<double> numbers = stackalloc double[4];
        if (parts.Length != 4)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (
                !double.TryParse(
                    parts[i],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out numbers[i]
                )
            )
            {
                return false;
            }
        }

        place = new SignaturePlace(numbers[0], numbers[1], numbers[2], numbers[3]);
        return place.IsSensible;
    }
}
