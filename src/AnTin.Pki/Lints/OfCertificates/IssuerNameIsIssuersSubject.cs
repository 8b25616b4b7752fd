namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.1.2.4: the issuer field is "a non-empty distinguished name"; §7.1 lets relying parties compare loosely,
/// and some compare octets, so it must be the issuer's subject octet by octet.
/// </summary>
internal sealed class IssuerNameIsIssuersSubject : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.4, §4.1.2.6, T11";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        if (subject.Certificate.Issuer.IsEmpty)
        {
            yield return "The issuer is empty.";
        }

        if (
            !subject.Certificate.Issuer.Encoded.Span.SequenceEqual(
                subject.Issuer.Subject.Encoded.Span
            )
        )
        {
            yield return $"The issuer '{subject.Certificate.Issuer}' is not '{subject.Issuer.Subject}', octet by octet.";
        }
    }
}
