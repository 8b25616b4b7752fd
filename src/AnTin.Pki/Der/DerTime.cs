using System.Globalization;

namespace AnTin.Pki.Der;

/// <summary>The two time types as RFC 5280 §4.1.2.5 and RFC 3161 §2.4.2 allow them: UTC, with seconds, ending in Z.</summary>
internal static class DerTime
{
    /// <summary>RFC 5280 §4.1.2.5: "dates through the year 2049 MUST be encoded as UTCTime".</summary>
    public static bool NeedsGeneralizedTime(DateTimeOffset time) =>
        time.UtcDateTime.Year is < 1950 or > 2049;

    /// <summary><c>YYMMDDHHMMSSZ</c>; YY ≥ 50 means 19YY.</summary>
    public static bool TryReadUtcTime(string text, out DateTimeOffset? time)
    {
        time = null;
        if (text.Length != 13 || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var century = text[0] >= '5' ? "19" : "20";
        return TryReadGeneralizedTime(century + text, out time);
    }

    /// <summary><c>YYYYMMDDHHMMSS[.f…]Z</c>.</summary>
    public static bool TryReadGeneralizedTime(string text, out DateTimeOffset? time)
    {
        time = null;
        if (text.Length is < 15 or > 23 || text[^1] != 'Z')
        {
            return false;
        }

        var format = text.Length == 15 ? "yyyyMMddHHmmss'Z'" : "yyyyMMddHHmmss'.'FFFFFFF'Z'";
        if (
            text.Length == 16
            || !DateTimeOffset.TryParseExact(
                text,
                format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var read
            )
        )
        {
            return false;
        }

        time = read;
        return true;
    }
}
