using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Reports;

/// <summary>Certificates as reports show them.</summary>
internal static class SignerReports
{
    public static SignerReport Of(Certificate certificate) =>
        new(
            certificate.Subject.CommonName ?? certificate.Subject.ToString(),
            certificate.Subject.Organization,
            certificate.Subject.ToString(),
            certificate.Issuer.ToString(),
            certificate.Serial.ToString(),
            certificate.Validity.NotBefore,
            certificate.Validity.NotAfter,
            certificate.Encoded
        )
        {
            Bodies =
            [
                .. new[] { certificate.Subject.Organization }
                    .Concat(certificate.Subject.OrganizationalUnits)
                    .OfType<string>(),
            ],
        };
}
