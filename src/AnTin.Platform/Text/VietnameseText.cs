using System.Globalization;
using System.Text;

namespace AnTin.Platform.Text;

/// <summary>How the service stores, finds and sorts Vietnamese words: NFC, one folding, one order.</summary>
public static class VietnameseText
{
    private const char Refused = '\uFFFE';

    /// <summary>The order of a Vietnamese dictionary (a, ă, â, b … d, đ, e, ê …), capitals beside small letters.</summary>
    public static StringComparer Comparer { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);

    /// <summary>Normalisation form C; what <see cref="CanNormalise"/> denies is replaced by U+FFFD.</summary>
    public static string Nfc(string text) =>
        text.IsNormalizedSafely(NormalizationForm.FormC)
            ? text
            : WellFormed(text).Normalize(NormalizationForm.FormC);

    /// <summary>
    /// The key by which people search: "Đặng  Thị Ngọc Ánh" and "dang thi ngoc anh" meet. NFD, marks dropped, đ to d,
    /// small letters, single spaces. Folding twice changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (
            var letter in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes()
        )
        {
            if (Rune.IsWhiteSpace(letter))
            {
                space = folded.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            folded.Append(
                letter.Value is 'đ' or 'Đ' ? "d" : Rune.ToLowerInvariant(letter).ToString()
            );
        }

        return folded.ToString();
    }

    /// <summary>Whether Unicode normalisation takes the text: no half of a surrogate pair and no U+FFFE, at which it throws.</summary>
    public static bool CanNormalise(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Refused)
            {
                return false;
            }

            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static bool IsNormalizedSafely(this string text, NormalizationForm form)
    {
        foreach (var unit in text)
        {
            if (unit >= 0x80)
            {
                return CanNormalise(text) && text.IsNormalized(form);
            }
        }

        return true;
    }

    private static string WellFormed(string text)
    {
        if (CanNormalise(text))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append((rune.Value == Refused ? Rune.ReplacementChar : rune).ToString());
        }

        return mended.ToString();
    }
}
