using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Paths;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Certificates;

/// <summary>Certificates of the old hierarchy: SHA-1, serials of three octets, ten years, older usages. Shown, searched, never issued.</summary>
public sealed class OldCertificateTests
{
    // One key for all of them: making RSA keys is what takes time here.
    private static readonly RSA Key = RSA.Create(2048);

    [Fact]
    public void TryRead_SerialOfThreeOctetsAndTenYears_IsReadAndShown()
    {
        var old = Issue("03AF12");

        old.Serial.ShouldBe(CertificateSerial.Parse("3af12"));
        old.Validity.Length.TotalDays.ShouldBe(3650, 0.001);
        old.Subject.ToString().ShouldBe("E=an@hoaban.edu.vn, CN=Trần Văn An, O=Hoa Ban, C=VN");
        old.KeyUsage.ShouldBe(
            KeyUsages.DigitalSignature
                | KeyUsages.NonRepudiation
                | KeyUsages.KeyEncipherment
                | KeyUsages.DataEncipherment
        );
        SignatureAlgorithms.TryFrom(old.SignatureAlgorithm, out var algorithm).ShouldBeTrue();
        algorithm.ShouldBe(SignatureAlgorithms.RsaSha1);
    }

    [Fact]
    public void Validate_ASignatureWithSha1_CountsOnlyWhereTheCallerAllowsIt()
    {
        var old = Issue("1D9023A63C172CF2");
        var input = new PathInput
        {
            Anchors = [],
            Intermediates = [],
            Options = new PathOptions { CheckRevocation = false },
        };
        var root = Root();
        var leaf = Issue("03AF12", root.SubjectName);
        var anchored = input with { Anchors = [Certificate.From(root.RawData)] };
        var at = leaf.Validity.NotBefore.AddDays(1);

        PathValidator.Validate(old, at, input).Standing.ShouldBe(CertificateStanding.NoAnchor);
        PathValidator
            .Validate(leaf, at, anchored)
            .Decisive.Constraint.ShouldBe(PathConstraint.WeakAlgorithm);
        PathValidator
            .Validate(
                leaf,
                at,
                anchored with
                {
                    Options = anchored.Options with { AllowLegacyAlgorithms = true },
                }
            )
            .IsValid.ShouldBeTrue();
    }

    private static Certificate Issue(string serial, X500DistinguishedName? issuer = null)
    {
        var name = new X500DistinguishedName(
            DistinguishedName
                .Build(
                    (AttributeType.Country, "VN"),
                    (AttributeType.Organization, "Hoa Ban"),
                    (AttributeType.CommonName, "Trần Văn An"),
                    (AttributeType.EmailAddress, "an@hoaban.edu.vn")
                )
                .Encoded.Span
        );
        var request = new CertificateRequest(
            name,
            Key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.DigitalSignature
                    | X509KeyUsageFlags.NonRepudiation
                    | X509KeyUsageFlags.KeyEncipherment
                    | X509KeyUsageFlags.DataEncipherment,
                critical: true
            )
        );
        var from = new DateTimeOffset(2014, 6, 14, 0, 0, 0, TimeSpan.Zero);
        var made = request.Create(
            issuer ?? name,
            new Sha1Generator(Key),
            from,
            from.AddDays(3650).AddSeconds(-1),
            CertificateSerial.Parse(serial).Content
        );
        return Certificate.From(made.RawData);
    }

    private static X509Certificate2 Root()
    {
        var request = new CertificateRequest(
            "CN=RootCA Hoa Ban G0, C=VN",
            Key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(true, false, 0, critical: true)
        );
        return request.CreateSelfSigned(
            new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
    }

    /// <summary>The framework does not sign certificates with SHA-1 any more, and is right.</summary>
    private sealed class Sha1Generator(RSA signingKey) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            Convert.FromHexString("300D06092A864886F70D0101050500");

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            signingKey.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

        protected override System.Security.Cryptography.X509Certificates.PublicKey BuildPublicKey() =>
            new(signingKey);
    }
}
