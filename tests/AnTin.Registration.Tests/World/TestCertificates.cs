using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Tests.World;

/// <summary>Self-signed certificates with the subject an order asks for.</summary>
internal static class TestCertificates
{
    public static byte[] Make(IssuanceOrder order)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        // The builder encodes the last first: C comes to stand before CN, as the authority writes it.
        name.AddCommonName(order.Subject.CommonName);
        name.AddLocalityName(order.Subject.Province);
        foreach (var level in order.Subject.OrganisationPath.Skip(1).Reverse())
        {
            name.AddOrganizationalUnitName(level);
        }

        name.AddOrganizationName(order.Subject.OrganisationPath[0]);
        name.AddCountryOrRegion("VN");
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        var serial = order.OrderId.ToByteArray(bigEndian: true);
        serial[0] = 0x1D;
        using var certificate = request.Create(
            name.Build(),
            X509SignatureGenerator.CreateForECDsa(key),
            order.ApprovedAt,
            order.ApprovedAt.AddDays(1825),
            serial
        );
        return certificate.RawData;
    }

    public static byte[] TokenRequest()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(
            "CN=token",
            key,
            HashAlgorithmName.SHA256
        ).CreateSigningRequest();
    }
}
