using System.Diagnostics.CodeAnalysis;

namespace AnTin.Registration.Values;

/// <summary>
/// Số định danh cá nhân (12 digits), an old identity card (9 digits) or a passport. A 12-digit number holds
/// province (3), century and sex (1), year of birth (2), serial (6), so it can contradict a birth date by itself.
/// </summary>
public sealed record PersonalId
{
    private PersonalId(string value) => Value = value;

    /// <summary>Digits, or capital letters and digits; no spaces.</summary>
    public string Value { get; }

    public bool IsPersonalNumber => Value.Length == 12 && Value.All(char.IsAsciiDigit);

    /// <summary>Year of birth that a 12-digit number states; null for other papers.</summary>
    public int? BirthYear
    {
        get
        {
            if (!IsPersonalNumber)
            {
                return null;
            }

            var century = 1900 + (((Value[3] - '0') / 2) * 100);
            return century + ((Value[4] - '0') * 10) + (Value[5] - '0');
        }
    }

    /// <summary>"020 1 00 059750": how forms show it.</summary>
    public string Display =>
        IsPersonalNumber ? $"{Value[..3]} {Value[3]} {Value[4..6]} {Value[6..]}" : Value;

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonalId? id)
    {
        id = null;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        var value = new string([
            .. text.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')),
        ]);
        if (!IsNumber(value) && !IsPassport(value))
        {
            return false;
        }

        id = new PersonalId(value);
        return true;
    }

    public static PersonalId? OrNull(string? text) =>
        TryParse(text, out var parsed) ? parsed : null;

    public override string ToString() => Value;

    private static bool IsNumber(string value) =>
        value.Length is 9 or 12 && value.All(char.IsAsciiDigit);

    private static bool IsPassport(string value) =>
        value.Length is >= 7 and <= 9
        && char.IsAsciiLetterUpper(value[0])
        && value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        && value.Any(char.IsAsciiDigit);
}
