using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Tests.Peers;
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

    /// <summary>RFC 8933 §3: programs that go by the one and by the other identifier see two signatures.</summary>
    [Theory]
    [InlineData("SHA256", true)]
    [InlineData("SHA512", false)]
    public async Task Digest_OtherThanThatOfTheSignature_IsNeverClean(string digest, bool clean) =>
        (
            await CheckAsync(covered =>
                OwnMessage.Over(Authority.Person, covered, [], digest: new(digest))
            )
        ).Clean.ShouldBe(clean);

    /// <summary>RFC 5652 §11.3.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task SigningTime_SeveralTimes_IsNeverClean(int times, bool clean) =>
        (
            await CheckAsync(covered =>
                OwnMessage.Over(
                    Authority.Person,
                    covered,
                    Enumerable
                        .Range(0, times)
                        .Select(i => CmsAttributes.SigningTime(Authority.Clock.AddMinutes(-i)))
                )
            )
        ).Clean.ShouldBe(clean);

    /// <summary>RFC 6211 §3.</summary>
    [Theory]
    [InlineData("the same", true)]
    [InlineData("another digest", false)]
    [InlineData("another signature", false)]
    [InlineData("twice", false)]
    [InlineData("unreadable", false)]
    public async Task Algorithms_OtherThanTheSignedOnes_AreNeverClean(string what, bool clean)
    {
        var own = Authority.Person.Key.Algorithm;
        var value = what is "unreadable"
            ? [0x05, 0x00]
            : Algorithms(
                what is "another digest" ? HashAlgorithmName.SHA512 : own.Hash,
                what is "another signature" ? SignatureAlgorithm.RsaSha512 : own
            );
        var attribute = CmsAttribute.Create(ObjectIdentifier.Parse("1.2.840.113549.1.9.52"), value);

        var signature = await CheckAsync(covered =>
            OwnMessage.Over(
                Authority.Person,
                covered,
                what is "twice" ? [attribute, attribute] : [attribute]
            )
        );

        signature.Clean.ShouldBe(clean);
    }

    private static byte[] Algorithms(HashAlgorithmName digest, SignatureAlgorithm signature)
    {
        using var writer = new DerWriter(128);
        using (writer.Sequence())
        {
            DigestAlgorithms.Write(writer, digest);
            byte[] implicitly = [.. signature.Encode()];
            implicitly[0] = DerTag.ContextConstructed(1);
            writer.Raw(implicitly);
        }

        return writer.ToArray();
    }

    private async Task<SignatureReport> CheckAsync(Func<byte[], byte[]> message) =>
        await Authority.OnlySignatureAsync(
            await Resigned.AsAsync(
                await Authority.SignAsync(TestDocuments.Plain()),
                covered => Task.FromResult(message(covered))
            )
        );

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
