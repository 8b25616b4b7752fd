using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.6: IA5String; an rfc822Name is a Mailbox, without a display name and without angle brackets; a
/// dNSName is in preferred name syntax. Only kinds the profile allows; not critical beside a subject.
/// </summary>
internal sealed class AlternativeNamesAreAscii : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.6";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        foreach (var name in subject.Certificate.SubjectAlternativeNames)
        {
            if (!subject.Profile.AlternativeNames.Any(rule => rule.Kind == name.Kind))
            {
                yield return $"{name} has no place in this profile.";
            }

            if (name.Kind == GeneralNameKind.Rfc822Name && !IsMailbox(name.Value))
            {
                yield return $"'{name.Value}' is no mailbox.";
            }

            if (name.Kind == GeneralNameKind.DnsName && !IsHost(name.Value))
            {
                yield return $"'{name.Value}' is no host name.";
            }
        }

        if (subject.Certificate.Extension(Oids.SubjectAlternativeName) is { IsCritical: true })
        {
            yield return "The alternative names are critical beside a subject.";
        }
    }

    private static bool IsMailbox(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text[..at]
                .All(one =>
                    char.IsAsciiLetterOrDigit(one)
                    || "!#$%&'*+-/=?^_`{|}~.".Contains(one, StringComparison.Ordinal)
                )
            && IsHost(text[(at + 1)..]);
    }

    private static bool IsHost(string text) =>
        text.Length is > 0 and <= 253
        && text.Contains('.', StringComparison.Ordinal)
        && text.Split('.').All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');
}
