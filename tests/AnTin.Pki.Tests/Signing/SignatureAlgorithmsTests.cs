using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.TestKit;

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

    /// <summary>openssl makes none with SHA-3; Java does.</summary>
    [Theory]
    [InlineData("2.16.840.1.101.3.4.2.8", "SHA3-256")]
    [InlineData("2.16.840.1.101.3.4.2.10", "SHA3-512")]
    [InlineData("2.16.840.1.101.3.4.2.1", "SHA256")]
    public void Pss_WithAnyKnownHash_IsReadAndVerified(string oid, string hash)
    {
        var name = new HashAlgorithmName(hash);
        var length = DigestAlgorithms.Length(name);
        using var key = RSA.Create(2048);
        byte[] message = [1, 2, 3];
        var value = key.SignData(message, name, RSASignaturePadding.Pss);

        SignatureAlgorithms.TryFrom(Pss(oid, length), out var algorithm).ShouldBeTrue();

        algorithm!.Hash.ShouldBe(name);
        var publicKey = key.ExportSubjectPublicKeyInfo();
        SignatureVerifier.Verify(publicKey, algorithm, message, value).ShouldBeTrue();
        SignatureVerifier.Verify(publicKey, algorithm, [1, 2, 4], value).ShouldBeFalse();
    }

    /// <summary>What the platform verifies is verified alike by our own reading of the encoding, and no other salt fits.</summary>
    [Theory]
    [InlineData(2048)]
    [InlineData(2047)]
    [InlineData(1033)]
    [InlineData(1032)]
    public async Task Pss_WithTheLengthOfItsSalt_VerifiesAndWithAnotherDoesNot(int bits)
    {
        using var key = await KeyAsync(bits);
        byte[] message = [1, 2, 3];
        var value = key.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        var publicKey = key.ExportSubjectPublicKeyInfo();

        bool Verify(int salt, byte[] signed, byte[] signature) =>
            SignatureVerifier.Verify(
                publicKey,
                SignatureAlgorithm.RsaPssSha256 with
                {
                    SaltLength = salt,
                },
                signed,
                signature
            );

        Verify(32, message, value).ShouldBeTrue();
        Verify(32, [1, 2, 4], value).ShouldBeFalse();
        Verify(32, message, [.. value, 0]).ShouldBeFalse();
        Verify(32, message, [0, .. value]).ShouldBeFalse();
        foreach (var salt in new[] { 0, 20, 31, 33, 64, 2048 })
        {
            Verify(salt, message, value).ShouldBeFalse();
        }

        for (var at = 0; at < value.Length; at += 9)
        {
            var broken = (byte[])value.Clone();
            broken[at] ^= 0x04;
            Verify(32, message, broken).ShouldBeFalse();
        }
    }

    /// <summary>The platform makes keys of whole octets alone; openssl makes the others.</summary>
    private static async Task<RSA> KeyAsync(int bits)
    {
        if (bits % 8 == 0)
        {
            return RSA.Create(bits);
        }

        var made = await OutsideTool.RunAsync(
            "openssl",
            "genpkey",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            $"rsa_keygen_bits:{bits}"
        );
        var key = RSA.Create();
        key.ImportFromPem(made.Output);
        key.KeySize.ShouldBe(bits);
        return key;
    }

    private static AlgorithmIdentifier Pss(string hash, int salt)
    {
        using var writer = new DerWriter(96);
        void Hash()
        {
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(ObjectIdentifier.Parse(hash));
            }
        }

        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.RsaPss);
            using (writer.Sequence())
            {
                using (writer.Context(0))
                {
                    Hash();
                }

                using (writer.Context(1))
                using (writer.Sequence())
                {
                    writer.ObjectIdentifier(Oids.Mgf1);
                    Hash();
                }

                using (writer.Context(2))
                {
                    writer.Integer(salt);
                }
            }
        }

        var reader = new DerReader(writer.ToArray(), "algorithm");
        return AlgorithmIdentifier.Read(ref reader, "algorithm");
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
