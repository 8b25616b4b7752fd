using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AnTin.Platform.Ids;

/// <summary>
/// A short public code on papers and QR codes, e.g. <c>HB7K-2Q9D</c>: eight letters without lookalikes (no 0 O 1 I L U),
/// drawn at random, about 39 bits. It opens a public status, never personal data, so it need not be a secret.
/// </summary>
public sealed record LookupCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Half = 4;

    private LookupCode(string value) => Value = value;

    /// <summary>Capital letters with the hyphen, as stored and printed.</summary>
    public string Value { get; }

    public static LookupCode New() => Written(RandomNumberGenerator.GetString(Alphabet, 2 * Half));

    /// <summary>Reads what a person typed: small letters, spaces and missing hyphens are forgiven.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LookupCode? code)
    {
        code = null;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        var letters = new string([
            .. text.ToUpperInvariant().Where(letter => letter is not ('-' or ' ')),
        ]);
        if (
            letters.Length != 2 * Half
            || letters.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal))
        )
        {
            return false;
        }

        code = Written(letters);
        return true;
    }

    public override string ToString() => Value;

    private static LookupCode Written(string letters) =>
        new($"{letters[..Half]}-{letters[Half..]}");
}
