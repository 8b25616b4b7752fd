using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Signatures of Ed25519 and Ed448 in every format (ISO/TS 32002, RFC 8419, RFC 8037, RFC 9231).</summary>
public sealed class EdwardsTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Sha512Name = Convert.FromHexString("300b0609608648016503040203");
    private static readonly byte[] Shake256Name = Convert.FromHexString(
        "300b060960864801650304020c"
    );
    private static readonly byte[] Shake256WithLengthName = Convert.FromHexString(
        "300f060960864801650304021202020200"
    );

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "ED25519", "SHA-512" },
            { "ED448", "SHAKE256" },
            { "ED448", "SHAKE256 with its length" },
            { "ED448", "SHA-512" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pdf_SignedOnAnEdwardsCurve_IsIntact(string kind, string digest)
    {
        if (!HasOpenssl())
        {
            return;
        }

        using var key = new EdwardsKey(kind);
        var certificate = await key.CertificateAsync();
        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(TestDocuments.Plain()),
            covered => key.MessageAsync(certificate, covered, NameOf(digest), Hash(digest, covered))
        );

        var signature = await fixture.Authority.OnlySignatureAsync(file, online: false);
        output.WriteLine(string.Join(", ", signature.Findings.Select(one => one.Code)));
        signature.Integrity.ShouldBe(Integrity.Intact);
        signature.Clean.ShouldBeTrue();
        signature.Has(FindingCatalogue.UnknownAlgorithm).ShouldBeFalse();

        var other = Resigned.Put(
            file,
            await key.MessageAsync(certificate, [1], NameOf(digest), Hash(digest, [1]))
        );
        (await fixture.Authority.OnlySignatureAsync(other, online: false)).Integrity.ShouldBe(
            Integrity.Broken
        );
    }

    [Fact]
    public async Task Message_WithoutAttributes_IsNotCalledWrong()
    {
        if (!HasOpenssl())
        {
            return;
        }

        using var key = new EdwardsKey("ED25519");
        var certificate = await key.CertificateAsync();
        var content = "content"u8.ToArray();
        var message = await key.MessageAsync(
            certificate,
            content,
            Sha512Name,
            SHA512.HashData(content),
            hasAttributes: false
        );

        var signature = await CheckAsync(message, content);

        signature.Integrity.ShouldBe(Integrity.Unknown);
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.Has(FindingCatalogue.UnknownAlgorithm).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ED25519", "EdDSA")]
    [InlineData("ED25519", "Ed25519")]
    [InlineData("ED448", "EdDSA")]
    [InlineData("ED448", "Ed448")]
    public async Task Json_SignedOnAnEdwardsCurve_IsIntact(string kind, string name)
    {
        if (!HasOpenssl())
        {
            return;
        }

        using var key = new EdwardsKey(kind);
        var jws = await JsonAsync(key, name);

        var signature = await CheckAsync(Encoding.ASCII.GetBytes(jws), null);
        signature.Integrity.ShouldBe(Integrity.Intact);

        var changed = jws.Replace(
            Base64Url.EncodeToString("content"u8),
            Base64Url.EncodeToString("Content"u8),
            StringComparison.Ordinal
        );
        (await CheckAsync(Encoding.ASCII.GetBytes(changed), null)).Integrity.ShouldBe(
            Integrity.Broken
        );
    }

    [Theory]
    [InlineData("ED25519", "Ed448")]
    [InlineData("ED448", "Ed25519")]
    [InlineData("ED25519", "ES256")]
    public async Task Json_ThatNamesAnotherAlgorithm_IsBroken(string kind, string name)
    {
        if (!HasOpenssl())
        {
            return;
        }

        using var key = new EdwardsKey(kind);
        var jws = await JsonAsync(key, name);

        (await CheckAsync(Encoding.ASCII.GetBytes(jws), null)).Integrity.ShouldBe(Integrity.Broken);
    }

    [Fact]
    public async Task Signing_WithSuchACertificate_IsRefusedByName()
    {
        if (!HasOpenssl())
        {
            return;
        }

        using var key = new EdwardsKey("ED25519");
        var result = CmsSigner.Prepare(
            "content"u8.ToArray(),
            Pki.Signing.SignatureAlgorithm.EcdsaSha256,
            new CmsSigningOptions
            {
                Certificates = [await key.CertificateAsync()],
                At = TestAuthority.SigningTime,
                Level = SignatureLevel.BaselineB,
            }
        );

        result.Refusal!.Code.ShouldBe("KEY_ONLY_CHECKED");
        result.Refusal.Sentence.Vi.ShouldContain("Ed25519");
    }

    private static async Task<string> JsonAsync(EdwardsKey key, string name)
    {
        var certificate = await key.CertificateAsync();
        var header = Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                $$"""{"alg":"{{name}}","x5c":["{{Convert.ToBase64String(certificate.Encoded.Span)}}"]}"""
            )
        );
        var input = header + "." + Base64Url.EncodeToString("content"u8);
        var value = await key.SignAsync(Encoding.ASCII.GetBytes(input));
        return input + "." + Base64Url.EncodeToString(value);
    }

    private Task<SignatureReport> CheckAsync(byte[] file, byte[]? content) =>
        fixture.Authority.OnlySignatureAsync(file, online: false, content);

    private static byte[] NameOf(string digest) =>
        digest switch
        {
            "SHA-512" => Sha512Name,
            "SHAKE256" => Shake256Name,
            _ => Shake256WithLengthName,
        };

    private static byte[] Hash(string digest, byte[] content) =>
        digest == "SHA-512" ? SHA512.HashData(content) : Shake256.HashData(content, 64);

    private bool HasOpenssl()
    {
        if (OutsideTool.Exists("openssl"))
        {
            return true;
        }

        output.WriteLine("openssl is not here: nothing was checked.");
        return false;
    }
}
