using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 §4.2.1.3: "When present, conforming CAs SHOULD mark this extension as critical."</summary>
internal sealed class KeyUsageIsCriticalAndOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.3";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        if (subject.Certificate.KeyUsage != subject.Profile.KeyUsage)
        {
            yield return $"The key usage is {subject.Certificate.KeyUsage}, not {subject.Profile.KeyUsage}.";
        }

        if (subject.Certificate.Extension(Oids.KeyUsage) is { IsCritical: false })
        {
            yield return "The key usage is not critical.";
        }
    }
}
