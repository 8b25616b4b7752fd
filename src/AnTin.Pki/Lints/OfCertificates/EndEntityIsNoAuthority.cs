using AnTin.Pki.Certificates;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// The worst certificate a CA can issue is another CA. RFC 5280 §4.2.1.9, §4.2.1.3: without cA there must be neither a
/// path length nor keyCertSign; cRLSign has no place either, our CRLs being signed by the authorities themselves.
/// </summary>
internal sealed class EndEntityIsNoAuthority : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.3, §4.2.1.9";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        if (!subject.IsEndEntity)
        {
            yield break;
        }

        if (subject.Certificate.BasicConstraints is { } constraints)
        {
            yield return $"An end entity has {constraints}.";
        }

        if (
            (subject.Certificate.KeyUsage & (KeyUsages.KeyCertSign | KeyUsages.CrlSign))
            is { } usage
                and not KeyUsages.None
        )
        {
            yield return $"An end entity may {usage}.";
        }
    }
}
