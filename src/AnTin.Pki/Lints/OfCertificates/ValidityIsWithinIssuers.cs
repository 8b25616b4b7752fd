using AnTin.Pki.Profiles;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// A certificate that outlives its issuer cannot be validated to its end, nor its revocation published. One of a root's
/// older key begins earlier than the newer key that signs it: RFC 4210 §4.4 gives it the older key's own beginning.
/// </summary>
internal sealed class ValidityIsWithinIssuers : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §6.1.3 (a)(2), RFC 4210 §4.4";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var (own, issuers) = (subject.Certificate.Validity, subject.Issuer.Validity);
        var fits = subject.Profile.Kind switch
        {
            ProfileKind.Root => true,
            ProfileKind.RolloverLink => own.NotAfter <= issuers.NotAfter,
            _ => own.IsWithin(issuers),
        };
        return fits ? [] : [$"{own} is not within the issuer's {issuers}."];
    }
}
