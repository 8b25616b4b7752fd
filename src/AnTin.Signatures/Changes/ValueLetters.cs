using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// What of a text is compared: everything that is seen but accents and case, so that 1.000 is not 1000 and a raised figure
/// not none. Dashes are one, and so are quotation marks: fonts and keyboards mix them up.
/// </summary>
internal static class ValueLetters
{
    public static string Of(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (IsSeen(character))
            {
                letters.Append(Plain(character));
            }
        }

        return letters.ToString();
    }

    public static bool IsSeen(char character) =>
        !char.IsWhiteSpace(character)
        && !char.IsControl(character)
        && CharUnicodeInfo.GetUnicodeCategory(character)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    private static char Plain(char character) =>
        character switch
        {
            'Đ' or 'đ' => 'd',
            '−' or '–' or '—' or '‐' or '‑' => '-',
            '‘' or '’' or '“' or '”' or '"' => '\'',
            _ => char.ToLowerInvariant(character),
        };
}
