using AnTin.Pki.Profiles;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>A certificate that outlives its issuer cannot be validated to its end, nor its revocation published.</summary>
internal sealed class ValidityIsWithinIssuers : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §6.1.3 (a)(2)";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Profile.Kind == ProfileKind.Root
        || subject.Certificate.Validity.IsWithin(subject.Issuer.Validity)
            ? []
            :
            [
                $"{subject.Certificate.Validity} is not within the issuer's {subject.Issuer.Validity}.",
            ];
}
