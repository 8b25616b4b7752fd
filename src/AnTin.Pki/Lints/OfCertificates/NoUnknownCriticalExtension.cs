namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 §4.2: relying parties must refuse a certificate with a critical extension they do not recognise.</summary>
internal sealed class NoUnknownCriticalExtension : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Certificate.UnknownCriticalExtensions.Select(one =>
            $"Extension {one} is critical and not known."
        );
}
