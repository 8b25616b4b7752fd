using AnTin.Pki.Profiles;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 4210 §4.4: the certificates between a root's two keys bear its one name on both sides. RFC 5280 §3.2:
/// "Cross-certificates are CA certificates in which the issuer and subject are different entities."
/// </summary>
internal sealed class AuthorityKeepsItsName : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 4210 §4.4, RFC 5280 §3.2";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        var isSame = certificate.Subject.Encoded.Span.SequenceEqual(
            certificate.Issuer.Encoded.Span
        );
        return (subject.Profile.Kind, isSame) switch
        {
            (ProfileKind.RolloverLink, false) =>
            [
                $"'{certificate.Subject}' is not the issuer's name, octet by octet.",
            ],
            (ProfileKind.CrossAuthority, _) when certificate.IsSelfIssued =>
            [
                $"'{certificate.Subject}' is the issuer itself.",
            ],
            _ => [],
        };
    }
}
