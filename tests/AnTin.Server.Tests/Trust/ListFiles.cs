using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AnTin.Server.Tests.Trust;

/// <summary>Files of trusted authorities as a caller would have them.</summary>
internal static class ListFiles
{
    public static string RootPem(string name = "Gốc Hoa Ban")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(
            $"C=VN, O=Hoa Ban, CN={name}",
            key,
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var from = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        using var root = request.CreateSelfSigned(from, from.AddYears(5));
        return root.ExportCertificatePem();
    }

    /// <summary>A certificate that another authority issued.</summary>
    public static string IssuedPem(string name)
    {
        using var above = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(
            $"C=VN, O=Hoa Ban, CN={name}",
            key,
            HashAlgorithmName.SHA256
        );
        var from = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        using var issued = request.Create(
            new X500DistinguishedName("C=VN, O=Hoa Ban, CN=Trên"),
            X509SignatureGenerator.CreateForECDsa(above),
            from,
            from.AddYears(1),
            [1, 2, 3]
        );
        return issued.ExportCertificatePem();
    }

    public static string Base64(string pem) =>
        string.Concat(pem.Split('\n').Where(line => !line.StartsWith('-')));

    public static string Json(int number, params string[] pems) =>
        $$"""
            { "Version": 1, "ListIdentifier": "HB", "SequenceNumber": {{number}}, "ThisUpdate": "2026-11-01T00:00:00Z",
              "NextUpdate": "2026-12-01T00:00:00Z", "Cerificates": [{{string.Join(
                ',',
                pems.Select(pem => $"\"{Base64(pem)}\"")
            )}}] }
            """;

    public static string Etsi(string pem) =>
        $"""
            <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">
              <SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>3</TSLSequenceNumber>
              <SchemeName><Name xml:lang="vi">Danh sách Hoa Ban</Name></SchemeName><SchemeTerritory>HB</SchemeTerritory>
              <ListIssueDateTime>2026-11-01T00:00:00Z</ListIssueDateTime><NextUpdate><dateTime>2027-02-01T00:00:00Z</dateTime></NextUpdate></SchemeInformation>
              <TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="vi">Hoa Ban</Name></TSPName></TSPInformation>
              <TSPServices><TSPService><ServiceInformation><ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
              <ServiceName><Name xml:lang="vi">Chứng thư số Hoa Ban</Name></ServiceName>
              <ServiceDigitalIdentity><DigitalId><X509Certificate>{Base64(
                pem
            )}</X509Certificate></DigitalId></ServiceDigitalIdentity>
              <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
              <StatusStartingTime>2026-01-01T00:00:00Z</StatusStartingTime></ServiceInformation></TSPService></TSPServices>
              </TrustServiceProvider></TrustServiceProviderList>
            </TrustServiceStatusList>
            """;
}
