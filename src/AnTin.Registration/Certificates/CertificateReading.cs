using AnTin.Pki.Certificates;

namespace AnTin.Registration.Certificates;

/// <summary>What lists need of a certificate's bytes; names as people read them: "CN=…, L=…, OU=…, O=…, C=VN" .</summary>
internal sealed record CertificateReading(
    string Serial,
    string Issuer,
    string DisplayName,
    string CommonName,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter
)
{
    public static CertificateReading Of(byte[] der)
    {
        var certificate = Certificate.From(der);
        return new CertificateReading(
            certificate.Serial.ToString(),
            certificate.Issuer.ToString(),
            certificate.Subject.ToString(),
            certificate.Subject.CommonName ?? "",
            certificate.Validity.NotBefore,
            certificate.Validity.NotAfter
        );
    }
}
