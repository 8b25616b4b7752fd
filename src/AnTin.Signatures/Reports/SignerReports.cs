using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Reports;

/// <summary>Certificates as reports show them.</summary>
internal static class SignerReports
{
    public static SignerReport Of(Certificate certificate) =>
        new(
            certificate.Subject.CommonName ?? certificate.Subject.ToString(),
            certificate.Subject.Organization,
            certificate.Subject.ToRfc4514(),
            certificate.Issuer.ToRfc4514(),
            certificate.Serial.ToString(),
            certificate.Validity.NotBefore,
            certificate.Validity.NotAfter,
            certificate.Encoded
        );
}
