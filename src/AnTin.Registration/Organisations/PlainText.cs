using System.Text;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Names and codes go into paths, letters and certificates: one line of characters. Controls (category Cc) and
/// noncharacters (Unicode 16.0, section 23.7) are neither seen nor kept by every database.
/// </summary>
internal static class PlainText
{
    public static bool Is(string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (
                Rune.IsControl(letter)
                || (letter.Value & 0xFFFE) == 0xFFFE
                || letter.Value is >= 0xFDD0 and <= 0xFDEF
            )
            {
                return false;
            }
        }

        return true;
    }
}
