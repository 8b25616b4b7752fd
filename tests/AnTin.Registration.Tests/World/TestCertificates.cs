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
        name.AddCountryOrRegion("VN");
        name.AddOrganizationName(order.Subject.OrganisationPath[0]);
        foreach (var level in order.Subject.OrganisationPath.Skip(1))
        {
            name.AddOrganizationalUnitName(level);
        }

        name.AddLocalityName(order.Subject.Province);
        name.AddCommonName(order.Subject.CommonName);
        var request = new CertificateRequest(Reverse(name.Build()), key, HashAlgorithmName.SHA256);
        var serial = order.OrderId.ToByteArray(bigEndian: true);
        serial[0] = 0x1D;
        using var certificate = request.Create(
            Reverse(name.Build()),
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

    /// <summary>The builder writes C first; this service writes CN first.</summary>
    private static X500DistinguishedName Reverse(X500DistinguishedName name)
    {
        var builder = new X500DistinguishedNameBuilder();
        foreach (var part in name.EnumerateRelativeDistinguishedNames(reversed: true))
        {
            builder.Add(part.GetSingleElementType(), part.GetSingleElementValue()!, null);
        }

        return builder.Build();
    }
}
