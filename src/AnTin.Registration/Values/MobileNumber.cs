using System.Diagnostics.CodeAnalysis;

namespace AnTin.Registration.Values;

/// <summary>A Vietnamese telephone number as MSISDN, "84912345678"; typed as 0912…, +84912…, with any punctuation.</summary>
public sealed record MobileNumber
{
    private MobileNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>"0912345678": how letters and lists print it.</summary>
    public string National => string.Concat("0", Value.AsSpan(2));

    public static bool TryParse(string? text, [NotNullWhen(true)] out MobileNumber? number)
    {
        number = null;
        if (text is null || text.Length > 40 || text.Any(c => !IsPartOfNumber(c)))
        {
            return false;
        }

        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        var national = digits switch
        {
            _ when digits.StartsWith("84", StringComparison.Ordinal) && digits.Length >= 11 =>
                digits[2..],
            _ when digits.StartsWith('0') => digits[1..],
            // A spreadsheet drops the leading zero of a number it takes for a figure.
            _ when digits.Length == 9 => digits,
            _ => "",
        };
        if (national.Length is < 9 or > 10)
        {
            return false;
        }

        number = new MobileNumber("84" + national);
        return true;
    }

    public static MobileNumber? OrNull(string? text) =>
        TryParse(text, out var parsed) ? parsed : null;

    public override string ToString() => Value;

    private static bool IsPartOfNumber(char c) =>
        char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '.' or '(' or ')' or '\u00A0';
}
