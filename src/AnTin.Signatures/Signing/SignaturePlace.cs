using System.Globalization;

namespace AnTin.Signatures.Signing;

/// <summary>A rectangle on a page, in points from the lower left corner of the unrotated page.</summary>
public readonly record struct SignaturePlace(
    double Left,
    double Bottom,
    double Width,
    double Height
)
{
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
        return place is { Width: > 0, Height: > 0 };
    }
}
