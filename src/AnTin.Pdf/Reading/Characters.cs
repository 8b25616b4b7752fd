using System.Buffers;

namespace AnTin.Pdf.Reading;

/// <summary>The character classes of PDF syntax (7.2.3).</summary>
internal static class Characters
{
    /// <summary>What ends a name, and the sign that begins an escape in one.</summary>
    public static readonly SearchValues<byte> EndsOfPlainName = SearchValues.Create(
        "\0\t\n\f\r ()<>[]{}/%#"u8
    );

    public static bool IsWhite(int value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(int value) =>
        value is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public static bool IsRegular(int value) => value >= 0 && !IsWhite(value) && !IsDelimiter(value);

    public static bool IsDigit(int value) => value is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Hex(int value) =>
        value switch
        {
            >= '0' and <= '9' => value - '0',
            >= 'a' and <= 'f' => value - 'a' + 10,
            >= 'A' and <= 'F' => value - 'A' + 10,
            _ => -1,
        };
}
