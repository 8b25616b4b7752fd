using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Certificates with faults that do not touch the key: what it signed is intact, whom it stands for is open.</summary>
public sealed class OddCertificateTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    [Theory]
    [InlineData("2.5.29.14", "0102030405")]
    [InlineData("2.5.29.32", "300a300306012a300306012a")]
    [InlineData("2.5.29.17", "3003820181")]
    [InlineData("2.5.29.31", "0500")]
    [InlineData("1.3.6.1.5.5.7.1.1", "3003020100")]
    public async Task Extension_ThatCannotBeRead_LeavesTheSignatureIntact(string oid, string value)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = await CheckAsync(
            key,
            new X500DistinguishedName("CN=Odd"),
            new X509Extension(oid, Convert.FromHexString(value), critical: false)
        );

        signature.Integrity.ShouldBe(Integrity.Intact);
        signature.Clean.ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.Indeterminate);
    }

    [Fact]
    public async Task Name_WithLettersWhereNoneMayBe_IsRead()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = Encoding.Latin1.GetBytes("J\u00f3zsef");
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("2.5.4.3");
            writer.WriteEncodedValue([0x13, (byte)name.Length, .. name]);
        }

        var signature = await CheckAsync(key, new X500DistinguishedName(writer.Encode()));

        signature.Clean.ShouldBeTrue();
        signature.Signer!.Name.ShouldBe("J\u00f3zsef");
    }

    private async Task<Reports.SignatureReport> CheckAsync(
        ECDsa key,
        X500DistinguishedName name,
        X509Extension? extension = null
    )
    {
        var certificate = Certificate(key, name, extension);
        using var signer = new TestSigner(
            new SoftwareSigner(key, SignatureAlgorithm.EcdsaSha256),
            certificate,
            certificate
        );
        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(TestDocuments.Plain()),
            covered => OwnMessage.Over(signer, covered)
        );
        return await fixture.Authority.OnlySignatureAsync(file, online: false);
    }

    [SuppressMessage("Maintainability", "CA1508", Justification = "Read back on purpose.")]
    private static Certificate Certificate(
        ECDsa key,
        X500DistinguishedName name,
        X509Extension? extension
    )
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        if (extension is not null)
        {
            request.CertificateExtensions.Add(extension);
        }

        using var made = request.Create(
            name,
            X509SignatureGenerator.CreateForECDsa(key),
            TestAuthority.SigningTime.AddDays(-1),
            TestAuthority.SigningTime.AddDays(100),
            [1, 2, 3]
        );
        Pki.Certificates.Certificate.TryReadTolerantly(
                made.RawData,
                out var certificate,
                out var error
            )
            .ShouldBeTrue(error?.ToString());
        return certificate!;
    }
}
