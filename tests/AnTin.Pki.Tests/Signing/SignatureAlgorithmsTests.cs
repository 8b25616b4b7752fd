using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Signing;

public sealed class SignatureAlgorithmsTests
{
    public static TheoryData<string, string> Pairs =>
        new()
        {
            { "RSA-SHA256", "RSA-2048" },
            { "RSA-SHA384", "RSA-2048" },
            { "RSA-SHA512", "RSA-2048" },
            { "RSA-PSS-SHA256", "RSA-2048" },
            { "RSA-PSS-SHA384", "RSA-2048" },
            { "RSA-PSS-SHA512", "RSA-2048" },
            { "ECDSA-SHA256", "P-256" },
            { "ECDSA-SHA384", "P-384" },
            { "ECDSA-SHA512", "P-521" },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Encode_EveryAlgorithm_IsReadBackAsItself(string name, string key)
    {
        SignatureAlgorithms.TryFind(name, out var algorithm).ShouldBeTrue();
        var reader = new DerReader(algorithm!.Encode().ToArray(), "algorithm");

        SignatureAlgorithms
            .TryFrom(AlgorithmIdentifier.Read(ref reader, "algorithm"), out var read)
            .ShouldBeTrue();
        read.ShouldBe(algorithm, key);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Verify_OneFlippedBit_NeverVerifies(string name, string key)
    {
        SignatureAlgorithms.TryFind(name, out var algorithm).ShouldBeTrue();
        using var signer = SoftwareSigner.Generate(key, algorithm);
        byte[] message = [.. "Quyết định số 68"u8];
        var signature = await signer.SignAsync(message);

        SignatureVerifier
            .Verify(signer.PublicKey.Span, algorithm!, message, signature)
            .ShouldBeTrue();
        for (var at = 0; at < signature.Length; at += 7)
        {
            var broken = (byte[])signature.Clone();
            broken[at] ^= 0x10;
            SignatureVerifier
                .Verify(signer.PublicKey.Span, algorithm!, message, broken)
                .ShouldBeFalse();
        }

        message[3] ^= 1;
        SignatureVerifier
            .Verify(signer.PublicKey.Span, algorithm!, message, signature)
            .ShouldBeFalse();
    }

    [Fact]
    public void Verify_KeyThatIsNoKey_IsFalseAndNoException() =>
        SignatureVerifier
            .Verify([0x30, 0x00], SignatureAlgorithm.EcdsaSha256, [1], [2])
            .ShouldBeFalse();

    [Fact]
    public void Verify_KeyOfAnotherFamily_IsFalseAndNoException()
    {
        using var signer = SoftwareSigner.Generate("P-256");

        SignatureVerifier
            .Verify(signer.PublicKey.Span, SignatureAlgorithm.RsaSha256, [1], signer.Sign([1]))
            .ShouldBeFalse();
    }
}
