namespace AnTin.CentralSigning.Pins;

/// <summary>Digit sequences that somebody guessing would try first.</summary>
public static class WeakDigits
{
    /// <summary>Popular PINs that are neither runs nor repetitions: keypad shapes and lucky numbers.</summary>
    private static readonly HashSet<string> Popular = new(StringComparer.Ordinal)
    {
        "147258",
        "258369",
        "147852",
        "159357",
        "357159",
        "159753",
        "951753",
        "741852",
        "963852",
        "789456",
        "456789",
        "147258369",
        "123456789",
        "1234567890",
        "0123456789",
        "520520",
        "168168",
        "686868",
        "686688",
        "666888",
        "888666",
        "668899",
        "838383",
        "797979",
        "393939",
        "113114",
        "112233",
        "223344",
        "334455",
        "445566",
        "556677",
        "667788",
        "778899",
        "102030",
        "100000",
        "200000",
        "123654",
        "321654",
        "456123",
        "789123",
        "123789",
        "135790",
        "246810",
        "135792",
        "246802",
    };

    public static bool IsCommon(string digits) =>
        Popular.Contains(digits)
        || IsRun(digits)
        || IsRepetition(digits)
        || IsPalindromeOfRuns(digits);

    /// <summary>Each digit follows its neighbour by the same step, 9 and 0 being neighbours: 123456, 987654, 111111, 024680.</summary>
    private static bool IsRun(string digits)
    {
        var step = Mod10(digits[1] - digits[0]);
        for (var i = 2; i < digits.Length; i++)
            if (Mod10(digits[i] - digits[i - 1]) != step)
                return false;
        return true;
    }

    /// <summary>A short part said again and again: 121212, 123123, 12341234; or at most two digits used: 112221.</summary>
    private static bool IsRepetition(string digits)
    {
        if (digits.Distinct().Count() <= 2)
            return true;
        for (var part = 1; part <= digits.Length / 2; part++)
            if (digits.Length % part == 0 && Repeats(digits, part))
                return true;
        return false;
    }

    private static bool Repeats(string digits, int part)
    {
        for (var i = part; i < digits.Length; i++)
            if (digits[i] != digits[i - part])
                return false;
        return true;
    }

    /// <summary>A run forth and back: 123321, 45655654 is not.</summary>
    private static bool IsPalindromeOfRuns(string digits)
    {
        var half = digits.Length / 2;
        return digits.Length % 2 == 0
            && half >= 3
            && IsRun(digits[..half])
            && digits[..half].SequenceEqual(digits[half..].Reverse());
    }

    /// <summary>Six or eight digits that read as a date somebody alive could be born on or marry on.</summary>
    public static bool LooksLikeDate(string digits) =>
        digits.Length switch
        {
            6 => IsDayMonth(digits[..2], digits[2..4])
                || IsDayMonth(digits[4..], digits[2..4])
                || IsMonth(digits[..2]) && IsYear(digits[2..])
                || IsYear(digits[..4]) && IsMonth(digits[4..]),
            8 => IsDayMonth(digits[..2], digits[2..4]) && IsYear(digits[4..])
                || IsYear(digits[..4]) && IsDayMonth(digits[6..], digits[4..6]),
            _ => false,
        };

    private static bool IsDayMonth(string day, string month) =>
        int.Parse(day, null) is >= 1 and <= 31 && IsMonth(month);

    private static bool IsMonth(string month) => int.Parse(month, null) is >= 1 and <= 12;

    private static bool IsYear(string year) => int.Parse(year, null) is >= 1930 and <= 2039;

    private static int Mod10(int number) => (number + 10) % 10;
}
