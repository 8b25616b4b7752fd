using AnTin.Platform.Text;

namespace AnTin.Registration.Values;

/// <summary>Mã định danh of an organisation in the one form in which it is stored: "vm.01 " and "VM.01" are one code.</summary>
public static class OrganisationCode
{
    /// <summary>Longest code that is taken, in characters.</summary>
    public const int Longest = 64;

    /// <summary>ỹ; the wide and the mathematical letters that fold to Latin ones come after it.</summary>
    private const char LastOfVietnamese = '\u1EF9';

    /// <summary>Capitals, normalisation form C, no space around.</summary>
    public static string Fold(string typed) => VietnameseText.Nfc(typed.Trim().ToUpperInvariant());

    /// <summary>
    /// Latin letters (those of Vietnamese too), digits and . - _ / only: two codes that are not the same cannot look the same.
    /// </summary>
    public static bool IsPlain(string code)
    {
        var folded = Fold(code);
        return folded.Length is > 0 and <= Longest && folded.All(IsTaken);
    }

    private static bool IsTaken(char letter) =>
        char.IsAsciiLetterOrDigit(letter)
        || letter is '.' or '-' or '_' or '/'
        || (
            letter <= LastOfVietnamese
            && char.IsLetter(letter)
            && VietnameseText.Fold(letter.ToString()) is [var plain]
            && char.IsAsciiLetter(plain)
        );
}
