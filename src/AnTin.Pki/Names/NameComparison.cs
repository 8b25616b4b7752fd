using System.Text;

namespace AnTin.Pki.Names;

/// <summary>
/// Whether two names are one. RFC 5280 §7.1: attributes "MUST be compared using the caseIgnoreMatch matching rule"
/// after the profile of stringprep (RFC 4518): case is folded, compatibility forms are joined (NFKC), white space at
/// the ends is dropped and inside counts once. The string type does not matter, the order of RDNs does.
/// </summary>
internal static class NameComparison
{
    /// <summary>A text that is equal, octet by octet, exactly for names that match.</summary>
    public static string Key(IReadOnlyList<RelativeDistinguishedName> rdns)
    {
        var key = new StringBuilder();
        foreach (var rdn in rdns)
        {
            var attributes = rdn.Attributes.Select(KeyOf).Order(StringComparer.Ordinal);
            key.AppendJoin('\u0001', attributes).Append('\u0002');
        }

        return key.ToString();
    }

    private static string KeyOf(NameAttribute attribute) =>
        $"{attribute.Type.Identifier.Dotted}={(attribute.IsText ? Prepare(attribute.Value) : attribute.Value)}";

    /// <summary>RFC 4518 §2, in the order of its steps: map (§2.2), normalise (§2.3), insignificant space (§2.6.1).</summary>
    internal static string Prepare(string value)
    {
        var prepared = new StringBuilder(value.Length);
        var pendingSpace = false;
        foreach (var rune in Folded(value).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pendingSpace = prepared.Length > 0;
                continue;
            }

            if (Rune.IsControl(rune) || rune.Value is 0xAD or 0x200B or 0xFEFF)
            {
                continue;
            }

            if (pendingSpace)
            {
                prepared.Append(' ');
                pendingSpace = false;
            }

            prepared.Append(rune.ToString());
        }

        return prepared.ToString();
    }

    /// <summary>Text that Unicode cannot normalise (lone surrogates) is compared as it is.</summary>
    private static string Folded(string value)
    {
        try
        {
            return value.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return value;
        }
    }
}
