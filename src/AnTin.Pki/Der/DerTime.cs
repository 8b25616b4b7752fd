namespace AnTin.Pki.Der;

/// <summary>The two time types as RFC 5280 §4.1.2.5 and RFC 3161 §2.4.2 allow them: UTC, with seconds, ending in Z.</summary>
internal static class DerTime
{
    private const int DigitsOfTicks = 7;

    /// <summary>RFC 5280 §4.1.2.5: "dates through the year 2049 MUST be encoded as UTCTime".</summary>
    public static bool NeedsGeneralizedTime(DateTimeOffset time) =>
        time.UtcDateTime.Year is < 1950 or > 2049;

    /// <summary><c>YYMMDDHHMMSSZ</c>; YY ≥ 50 means 19YY.</summary>
    public static DateTimeOffset? ReadUtcTime(ReadOnlySpan<byte> text)
    {
        if (text.Length != 13 || text[12] != 'Z')
        {
            return null;
        }

        var year = Number(text[..2]);
        return year < 0 ? null : Read(year + (year >= 50 ? 1900 : 2000), text[2..12], fraction: []);
    }

    /// <summary><c>YYYYMMDDHHMMSS[.f…]Z</c>, with at most seven digits of fraction.</summary>
    public static DateTimeOffset? ReadGeneralizedTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < 15 || text[^1] != 'Z')
        {
            return null;
        }

        var fraction = text[14..^1];
        if (
            !fraction.IsEmpty && (fraction[0] != '.' || fraction.Length is 1 or > 1 + DigitsOfTicks)
        )
        {
            return null;
        }

        return Read(Number(text[..4]), text[4..14], fraction.IsEmpty ? [] : fraction[1..]);
    }

    /// <param name="year">1 to 9999, or negative when it was no number.</param>
    /// <param name="rest"><c>MMDDHHMMSS</c>.</param>
    /// <param name="fraction">Digits after the point.</param>
    private static DateTimeOffset? Read(
        int year,
        ReadOnlySpan<byte> rest,
        ReadOnlySpan<byte> fraction
    )
    {
        var month = Number(rest[..2]);
        var day = Number(rest[2..4]);
        var hour = Number(rest[4..6]);
        var minute = Number(rest[6..8]);
        var second = Number(rest[8..10]);
        var ticks = fraction.IsEmpty ? 0 : Number(fraction);
        if (
            year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || second is < 0 or > 59
            || ticks < 0
        )
        {
            return null;
        }

        for (var digits = fraction.Length; digits is > 0 and < DigitsOfTicks; digits++)
        {
            ticks *= 10;
        }

        return new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(
            ticks
        );
    }

    /// <summary>Decimal digits as a number; −1 when one of them is none.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
