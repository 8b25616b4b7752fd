using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.2: "MUST appear in all conforming CA certificates", SHOULD in others; "MUST mark this extension as
/// non-critical". Ours is the hash of RFC 7093 §2 method 1; another authority keeps the one that its own certificates name.
/// </summary>
internal sealed class SubjectKeyIdentifierIsPresent : Lint<CertificateUnderLint>
{
    private const int Longest = 64;

    public override string Source => "RFC 5280 §4.2.1.2, RFC 7093 §2";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        if (subject.Profile.CopiesSubject)
        {
            if (certificate.SubjectKeyIdentifier.Length is 0 or > Longest)
            {
                yield return $"The subject key identifier is missing, or longer than {Longest} octets.";
            }
        }
        else if (
            !certificate.SubjectKeyIdentifier.Span.SequenceEqual(
                certificate.PublicKey.KeyIdentifier()
            )
        )
        {
            yield return "The subject key identifier is not that of the key.";
        }

        if (certificate.Extension(Oids.SubjectKeyIdentifier) is { IsCritical: true })
        {
            yield return "The subject key identifier is critical.";
        }
    }
}
