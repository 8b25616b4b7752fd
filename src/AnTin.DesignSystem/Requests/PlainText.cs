using System.Buffers;
using System.Text;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// What people type, as opposed to what breaks those who read it later: no NUL, which no database of text takes, no half
/// of a surrogate pair, and none of the 66 noncharacters (The Unicode Standard, 23.7), which cannot be normalised.
/// </summary>
internal static class PlainText
{
    public static bool Is(string? text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done)
            {
                return false;
            }
            if (rune.Value == 0 || IsNoncharacter(rune.Value))
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
