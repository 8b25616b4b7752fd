using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnTin.Registration.Values;

namespace AnTin.Registration.Certificates;

/// <summary>What lists need of a certificate's bytes.</summary>
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
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        return new CertificateReading(
            CertificateSerial.FromBytes(certificate.SerialNumberBytes.Span).Value,
            Display(certificate.IssuerName),
            Display(certificate.SubjectName),
            certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
            new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
            new DateTimeOffset(certificate.NotAfter.ToUniversalTime())
        );
    }

    /// <summary>"CN=…, L=…, OU=…, O=…, C=VN" in the order of the bytes .</summary>
    private static string Display(X500DistinguishedName name)
    {
        var text = new StringBuilder();
        foreach (var part in name.EnumerateRelativeDistinguishedNames(reversed: false))
        {
            if (part.HasMultipleElements)
            {
                continue;
            }

            var type = part.GetSingleElementType();
            text.Append(text.Length == 0 ? "" : ", ")
                .Append(Label(type.Value))
                .Append('=')
                .Append(part.GetSingleElementValue());
        }

        return text.ToString();
    }

    private static string Label(string? oid) =>
        oid switch
        {
            "2.5.4.3" => "CN",
            "2.5.4.6" => "C",
            "2.5.4.7" => "L",
            "2.5.4.8" => "ST",
            "2.5.4.10" => "O",
            "2.5.4.11" => "OU",
            "2.5.4.5" => "SERIALNUMBER",
            "2.5.4.12" => "T",
            "1.2.840.113549.1.9.1" => "E",
            _ => oid ?? "",
        };
}
