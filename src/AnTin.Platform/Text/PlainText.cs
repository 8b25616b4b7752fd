using System.Buffers;
using System.Globalization;
using System.Text;

namespace AnTin.Platform.Text;

/// <summary>What people type, as opposed to what breaks those who read it later.</summary>
public static class PlainText
{
    /// <summary>
    /// No NUL, which no database of text takes, no half of a surrogate pair, and none of the 66 noncharacters (The
    /// Unicode Standard, 23.7), which mean nothing to anybody.
    /// </summary>
    public static bool Is(string? text) => Every(text, rune => rune.Value != 0);

    /// <summary>
    /// Nothing that is not seen either: names and codes go into letters and certificates as one line, and what people
    /// read there is what they sign. Controls, direction and zero-width characters (Cc, Cf), line and paragraph
    /// separators, private use.
    /// </summary>
    public static bool IsOneLine(string? text) =>
        Every(
            text,
            rune =>
                Rune.GetUnicodeCategory(rune)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.PrivateUse
                    )
        );

    private static bool Every(string? text, Func<Rune, bool> isTaken)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (
                Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done
                || IsNoncharacter(rune.Value)
                || !isTaken(rune)
            )
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static bool IsNoncharacter(int value) =>
        value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
