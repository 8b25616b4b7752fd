using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.1: "the ASN.1 distinguished encoding rules (DER)". Other encodings of the same value have other
/// hashes, and readers that disagree about them are how forged certificates pass.
/// </summary>
internal sealed class DerIsCanonical : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1, X.690 §10–11";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject
            .Certificate.Extensions.Select(extension => extension.Value)
            .Prepend(subject.Certificate.Encoded)
            .Select(DerCanonical.FirstViolation)
            .OfType<ReadError>()
            .Select(violation => violation.ToString());
}
