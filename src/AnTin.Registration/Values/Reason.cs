using System.Globalization;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Values;

/// <summary>
/// Why somebody decided as they did, in their own words: printed on papers and sent in mails, so it must show something
/// and fit there.
/// </summary>
public static class Reason
{
    /// <summary>Characters (UTF-16 code units in NFC) of a reason or of a remark.</summary>
    public const int Longest = 1000;

    /// <summary>The words that are kept: NFC, without what nobody sees at either end. Empty when nobody sees anything.</summary>
    public static string Words(string? typed)
    {
        var text = VietnameseText.Nfc(typed ?? "");
        var runes = text.EnumerateRunes().ToList();
        var first = runes.FindIndex(rune => !IsInvisible(rune));
        var last = runes.FindLastIndex(rune => !IsInvisible(rune));
        return first < 0
            ? ""
            : string.Concat(
                runes.GetRange(first, last - first + 1).Select(rune => rune.ToString())
            );
    }

    /// <summary>The words of a reason that has to be given.</summary>
    /// <param name="typed">As it came.</param>
    /// <param name="words">As it is kept; empty when refused.</param>
    /// <param name="fault">Why not; null when taken.</param>
    /// <param name="field">Where it was typed.</param>
    public static bool TryRead(
        string? typed,
        out string words,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Refusal? fault,
        string field = "Reason"
    )
    {
        words = Words(typed);
        fault = words.Length switch
        {
            0 => DossierRefusals.ReasonRequired with { Field = field },
            > Longest => DossierRefusals.ReasonTooLong with { Field = field },
            _ => null,
        };
        return fault is null;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned
        // Letters and marks that are drawn as nothing: joiner, Hangul fillers, Khmer vowels, blank Braille, variation selectors.
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0;
}
