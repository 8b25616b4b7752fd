namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 §4.1.2.1: "When extensions are used … version MUST be 3".</summary>
internal sealed class VersionIsThree : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.2.1";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Certificate.Version == 3 ? [] : [$"The version is {subject.Certificate.Version}."];
}
