using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Tampering inside the CMS message, where the signature itself does not reach.</summary>
public sealed class MessageTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Timestamp_CopiedFromAnotherSignature_IsFound()
    {
        var keeper = new KeepingSource(Authority);
        var first = await Authority.SignAsync(
            TestDocuments.Plain(),
            change: options => options with { Timestamps = keeper }
        );
        var replay = new ReplayingSource(keeper.Last!);
        var second = await Authority.SignAsync(
            first,
            change: options => options with { Timestamps = replay }
        );

        var report = await Authority.CheckAsync(second);

        report.Signatures[0].Clean.ShouldBeTrue();
        report.Signatures[1].Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
        report.Signatures[1].Clean.ShouldBeFalse();
        report.Signatures[1].StampedAt.ShouldBeNull();
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    [Fact]
    public async Task Certificate_SwappedForAnotherOfTheSameKey_IsFound()
    {
        var content = "nội dung"u8.ToArray();
        var own = Authority.Person;
        using var twin = await TwinOfAsync(own);
        var attributes = new[]
        {
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(SHA256.HashData(content)),
            CmsAttributes.SigningCertificateV2(own.Certificate, HashAlgorithmName.SHA256),
        };
        var message = CmsWriter.Write(
            Oids.Data,
            content,
            [
                new CmsSignature(
                    SignerIdentifier.For(twin.Certificate),
                    HashAlgorithmName.SHA256,
                    attributes,
                    own.Key.Algorithm,
                    own.Key.Sign(CmsAttributes.ToBeSigned(attributes)),
                    []
                ),
            ],
            [twin.Certificate.Encoded]
        );

        var signature = await Authority.OnlySignatureAsync(message);

        signature.Signer!.Name.ShouldBe("Kẻ mạo danh");
        signature.Has(FindingCatalogue.SigningCertificateDiffers).ShouldBeTrue();
        signature.Clean.ShouldBeFalse();
        signature.SubIndication.ShouldBe(SubIndication.NoSigningCertificateFound);
    }

    [Fact]
    public async Task Attributes_Changed_AreASignatureFailure()
    {
        var content = "nội dung"u8.ToArray();
        var message = Sign(Authority.Person, content);
        var place = message.AsSpan().IndexOf(SHA256.HashData(content));
        message[place] ^= 1;

        var signature = await Authority.OnlySignatureAsync(message);

        signature.Integrity.ShouldBe(Integrity.Broken);
        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
    }

    [Fact]
    public async Task Cades_Enveloping_IsRead()
    {
        var signature = await Authority.OnlySignatureAsync(
            Sign(Authority.Person, "nội dung"u8.ToArray())
        );

        signature.Clean.ShouldBeTrue();
        signature.Level.ShouldBe(SignatureLevel.BaselineB);
        signature.Signer!.Name.ShouldBe("Trần Văn An");
    }

    [Fact]
    public async Task EveryPrefixOfAFile_GivesAVerdictAndNoException()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLTA
        );

        for (var length = 0; length < signed.Length; length += 997)
        {
            var report = await Authority.CheckAsync(signed[..length]);
            report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
        }
    }

    private static byte[] Sign(TestSigner signer, byte[] content)
    {
        var attributes = new[]
        {
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(SHA256.HashData(content)),
            CmsAttributes.SigningCertificateV2(signer.Certificate, HashAlgorithmName.SHA256),
        };
        return CmsWriter.Write(
            Oids.Data,
            content,
            [
                new CmsSignature(
                    SignerIdentifier.For(signer.Certificate),
                    HashAlgorithmName.SHA256,
                    attributes,
                    signer.Key.Algorithm,
                    signer.Key.Sign(CmsAttributes.ToBeSigned(attributes)),
                    []
                ),
            ],
            [signer.Certificate.Encoded, signer.Issuer.Encoded]
        );
    }

    private async Task<TestSigner> TwinOfAsync(TestSigner own)
    {
        var certificate = await Authority.IssueForAsync(own.Key, "Kẻ mạo danh");
        return new TestSigner(SoftwareSigner.Generate("P-256"), certificate, own.Issuer);
    }

    private sealed class KeepingSource(ITimestampSource source) : ITimestampSource
    {
        public byte[]? Last { get; private set; }

        public async ValueTask<byte[]> StampAsync(
            ReadOnlyMemory<byte> digest,
            HashAlgorithmName algorithm,
            CancellationToken cancellation = default
        ) => Last = await source.StampAsync(digest, algorithm, cancellation);
    }

    private sealed class ReplayingSource(byte[] token) : ITimestampSource
    {
        public ValueTask<byte[]> StampAsync(
            ReadOnlyMemory<byte> digest,
            HashAlgorithmName algorithm,
            CancellationToken cancellation = default
        ) => ValueTask.FromResult(token);
    }
}
