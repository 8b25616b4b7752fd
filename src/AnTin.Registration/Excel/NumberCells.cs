using System.Globalization;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Excel;

/// <summary>What a person meant when a spreadsheet made a number of it: leading zeros and dates come back.</summary>
internal static class NumberCells
{
    private const int PersonalIdDigits = 12;

    public static string Text(double number, string? field)
    {
        if (field is RowField.BirthDate or RowField.IdIssuedOn && number is > 3000 and < 80_000)
        {
            return DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        }

        var text = number.ToString("0.############", CultureInfo.InvariantCulture);
        return field switch
        {
            // Eleven digits are a personal number that lost its first zero; nine may be an old card.
            RowField.IdNumber when text.Length is 10 or 11 => text.PadLeft(PersonalIdDigits, '0'),
            RowField.Phone when text.Length == 9 => "0" + text,
            _ => text,
        };
    }
}
