using System.Text;

namespace AnTin.Signatures.Jades;

/// <summary>
/// Names of members that RFC 7515 passes over and some program may not: whoever is a little lenient, or looks for a member
/// anywhere, takes them for what they are called.
/// </summary>
internal static class MisleadingName
{
    private const string Payload = "payload";

    private static readonly string[] Known =
    [
        "protected",
        "header",
        "headers",
        "signature",
        "signatures",
        "alg",
        "enc",
        "b64",
        "crit",
        "x5c",
        "x5u",
        "x5t",
        "jwk",
        "jku",
        "kid",
        "etsiu",
        "sigd",
    ];

    /// <summary>Reads like a member or a header parameter of a signature, whatever case, signs or digits are about it.</summary>
    public static bool Is(string name)
    {
        var plain = name.IsNormalized(NormalizationForm.FormKC)
            ? name
            : name.Normalize(NormalizationForm.FormKC);
        var folded = string.Concat(plain.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return folded.Contains(Payload, StringComparison.Ordinal)
            || Known.Contains(folded, StringComparer.Ordinal)
            || Known.Contains(folded.TrimEnd('0', '1', '2', '3'), StringComparer.Ordinal);
    }
}
