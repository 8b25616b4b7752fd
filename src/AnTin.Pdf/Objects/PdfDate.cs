using System.Globalization;

namespace AnTin.Pdf.Objects;

/// <summary>Dates of the form <c>D:20260429093000+07'00'</c> (7.9.4).</summary>
public static class PdfDate
{
    /// <summary>The date with its offset from UTC, to the second.</summary>
    public static PdfString Format(DateTimeOffset at)
    {
        var sign = at.Offset < TimeSpan.Zero ? '-' : '+';
        var zone = at.Offset.Duration();
        return PdfString.FromAscii(
            string.Create(
                CultureInfo.InvariantCulture,
                $"D:{at:yyyyMMddHHmmss}{sign}{zone.Hours:00}'{zone.Minutes:00}'"
            )
        );
    }

    /// <summary>Reads a date, also one that ends after the year, month, day…; a missing zone is taken as UTC.</summary>
    public static bool TryParse(string text, out DateTimeOffset at)
    {
        at = default;
        var rest = text.AsSpan().Trim();
        if (rest.StartsWith("D:", StringComparison.Ordinal))
        {
            rest = rest[2..];
        }

        Span<int> parts = [1, 1, 1, 0, 0, 0];
        ReadOnlySpan<int> widths = [4, 2, 2, 2, 2, 2];
        for (
            var i = 0;
            i < widths.Length && rest.Length >= widths[i] && char.IsAsciiDigit(rest[0]);
            i++
        )
        {
            if (
                !int.TryParse(
                    rest[..widths[i]],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out parts[i]
                )
            )
            {
                return false;
            }

            rest = rest[widths[i]..];
        }

        if (!TryZone(rest, out var zone))
        {
            return false;
        }

        try
        {
            at = new DateTimeOffset(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                zone
            );
            return text.Length >= 4;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static bool TryZone(ReadOnlySpan<char> rest, out TimeSpan zone)
    {
        zone = TimeSpan.Zero;
        if (rest.IsEmpty || rest[0] == 'Z')
        {
            return true;
        }

        if (rest[0] is not ('+' or '-'))
        {
            return false;
        }

        var digits = rest[1..].ToString().Replace("'", "", StringComparison.Ordinal);
        if (
            digits.Length is not (2 or 4)
            || !int.TryParse(
                digits,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }

        var (hours, minutes) = digits.Length == 2 ? (number, 0) : (number / 100, number % 100);
        zone = new TimeSpan(hours, minutes, 0);
        zone = rest[0] == '-' ? -zone : zone;
        return zone.Duration() <= TimeSpan.FromHours(14);
    }
}
