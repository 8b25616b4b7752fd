using System.Text;
using AnTin.Pki.Names;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.1.2.4: UTF8String for text; Vietnamese in one normal form (NFC), so that a name typed on any keyboard
/// is the same name, and nothing invisible in it. Names of other authorities are copied octet by octet.
/// </summary>
internal sealed class TextIsUtf8AndNormalised : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.4, T14";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        foreach (
            var one in subject.Profile.CopiesSubject ? [] : subject.Certificate.Subject.Attributes
        )
        {
            if (one.StringTag != AttributeType.For(one.Type.Identifier).StringTag)
            {
                yield return $"{one} is in string type 0x{one.StringTag:X2}, not 0x{one.Type.StringTag:X2}.";
            }

            if (!one.Value.IsNormalized(NormalizationForm.FormC))
            {
                yield return $"{one} is not in NFC.";
            }

            if (
                one.Value.Length == 0
                || !string.Equals(one.Value.Trim(), one.Value, StringComparison.Ordinal)
            )
            {
                yield return $"'{one}' is empty, or begins or ends with a space.";
            }

            if (one.Value.EnumerateRunes().Any(IsInvisible))
            {
                yield return $"{one} holds characters that cannot be seen.";
            }
        }
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.PrivateUse
                or System.Globalization.UnicodeCategory.OtherNotAssigned;
}
