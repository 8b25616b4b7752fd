using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>A certification authority of one afternoon: issues for a given public key.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;
    private byte serial = 0x41;

    public TestAuthority(DateTimeOffset now)
    {
        var request = new CertificateRequest(
            "C=VN, O=Cơ quan thử Hoa Ban, CN=CA thử G1",
            key,
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(10));
    }

    public byte[] Certificate => certificate.RawData;

    /// <summary>A certificate for five years of 365 days, from the given instant on.</summary>
    public byte[] Issue(byte[] publicKey, string name, DateTimeOffset notBefore)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"C=VN, O=ỦY BAN NHÂN DÂN TỈNH HOA BAN, CN={name}"),
            PublicKey.CreateFromSubjectPublicKeyInfo(publicKey, out _),
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation,
                critical: true
            )
        );
        using var issued = request.Create(
            certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            notBefore,
            notBefore.AddDays(1825).AddSeconds(-1),
            [0x2A, 0, 0, 0, 0, 0, 0, serial++]
        );
        return issued.RawData;
    }

    /// <summary>A time-stamping unit of this authority (RFC 3161 §2.3: critically, and for nothing else).</summary>
    public TimestampingUnit IssueTimestampingUnit(SoftwareSigner signer, DateTimeOffset notBefore)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName("C=VN, O=Cơ quan thử Hoa Ban, CN=TSA thử"),
            PublicKey.CreateFromSubjectPublicKeyInfo(signer.PublicKey.Span, out _),
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true)
        );
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true)
        );
        using var issued = request.Create(
            certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            notBefore,
            notBefore.AddYears(5),
            [0x2B, 0, 0, 0, 0, 0, 0, 1]
        );
        return new TimestampingUnit(
            Pki.Certificates.Certificate.From(issued.RawData),
            signer,
            ObjectIdentifier.Parse("1.3.6.1.4.1.99999.1"),
            TimeSpan.FromSeconds(1)
        );
    }

    /// <summary>The authority itself answers for the status of what it issued.</summary>
    public OcspResponder Responder() =>
        new(
            Pki.Certificates.Certificate.From(Certificate),
            new SoftwareSigner(
                ECDsa.Create(key.ExportParameters(includePrivateParameters: true)),
                SignatureAlgorithm.EcdsaSha256
            )
        );

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }
}
