using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.9: "Conforming CAs MUST include this extension in all CA certificates … and MUST mark the extension
/// as critical in such certificates"; path length as the profile says; §4.2.1.3: with keyCertSign.
/// </summary>
internal sealed class BasicConstraintsMarkAuthorities : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.9";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        if (subject.IsEndEntity)
        {
            yield break;
        }

        if (subject.Certificate.BasicConstraints != subject.Profile.BasicConstraints)
        {
            yield return $"{subject.Certificate.BasicConstraints} is not {subject.Profile.BasicConstraints}.";
        }

        if (subject.Certificate.Extension(Oids.BasicConstraints) is { IsCritical: false })
        {
            yield return "The basic constraints of an authority are not critical.";
        }
    }
}
