using System.Security.Cryptography;
using System.Text;
using AnTin.Keys.Software;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Software;

public sealed class SoftwareKeyStoreTests
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes(
        "Ấn tín ràng buộc một hành vi công."
    );
    private static readonly byte[] Owner = Encoding.UTF8.GetBytes("order/0191");

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048, "RSA-SHA256")]
    [InlineData(KeyAlgorithm.Rsa3072, "RSA-PSS-SHA256")]
    [InlineData(KeyAlgorithm.Rsa4096, "RSA-SHA512")]
    [InlineData(KeyAlgorithm.P256, "ECDSA-SHA256")]
    [InlineData(KeyAlgorithm.P384, "ECDSA-SHA384")]
    public async Task Sign_KeyOfEachKindAfterRestart_OpenSslAgrees(
        KeyAlgorithm algorithm,
        string signature
    )
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(algorithm, "CA thử"));
        var signer = await temp.Reopen().SignerAsync(key.Reference, Algorithm(signature));

        var signed = await signer.SignAsync(Message);

        signer.PublicKey.ToArray().ShouldBe(key.PublicKey.ToArray());
        (await OpenSslVerifiesAsync(temp.Root, key, signer.Algorithm, signed)).ShouldBe(
            "Verified OK"
        );
    }

    /// <summary>FIPS 204, FIPS 205: on a machine without them the store says so and keeps nothing.</summary>
    [Theory]
    [InlineData(KeyAlgorithm.MlDsa65)]
    [InlineData(KeyAlgorithm.SlhDsaSha2With128s)]
    public async Task Sign_PostQuantumKeyAfterRestart_VerifiesOrIsRefused(KeyAlgorithm algorithm)
    {
        using var temp = new KeyStoreInTemp();
        if (!algorithm.IsSupportedHere())
        {
            var refused = await Should.ThrowAsync<KeyStoreException>(
                temp.Store.GenerateAsync(new KeySpec(algorithm, "CA thử"))
            );
            refused.Message.ShouldContain("OpenSSL 3.5");
            (await temp.Store.ListAsync()).ShouldBeEmpty();
            return;
        }

        var key = await temp.Store.GenerateAsync(new KeySpec(algorithm, "CA thử"));
        var wrapper = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "bọc"));
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapper.Reference, algorithm, Owner);
        var store = temp.Reopen();
        var signer = await store.SignerAsync(key.Reference, algorithm.DefaultSignature());
        using var opened = await store.OpenWrappedAsync(wrapper.Reference, wrapped.Blob, Owner);

        foreach (var one in new[] { signer, opened.AsSigner(algorithm.DefaultSignature()) })
        {
            var signed = await one.SignAsync(Message);
            Pki.Signing.SignatureVerifier.Verify(one.PublicKey.Span, one.Algorithm, Message, signed)
                .ShouldBeTrue();
        }

        opened.Algorithm.ShouldBe(algorithm);
        Should.Throw<ArgumentException>(() =>
            opened.SignHash(new byte[64], algorithm.DefaultSignature())
        );
    }

    [Fact]
    public async Task List_KeysMade_OldestFirstWithLabels()
    {
        using var temp = new KeyStoreInTemp();
        await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "một"));
        temp.Clock.Advance(TimeSpan.FromMinutes(1));
        await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "hai"));

        var keys = await temp.Reopen().ListAsync();

        keys.Select(key => key.Spec)
            .ShouldBe([new(KeyAlgorithm.P256, "một"), new(KeyAlgorithm.Aes256, "hai")]);
        keys[1].PublicKey.Length.ShouldBe(0);
    }

    [Fact]
    public async Task KeyFile_OnDisk_HoldsNoPrivateKeyAndIsOwnersAlone()
    {
        using var temp = new KeyStoreInTemp();
        var wrapping = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "bọc"));
        var pkcs8 = SoftwareKeyPair.Generate(KeyAlgorithm.P256, out _);

        var blob = await temp.Store.WrapAsync(wrapping.Reference, pkcs8, Owner);

        blob.AsSpan().IndexOf(pkcs8.AsSpan(30, 32)).ShouldBe(-1);
        File.GetUnixFileMode(temp.FileOf(wrapping))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(temp.KeysDirectory).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task KeyFile_AnyByteFlipped_IsRefused()
    {
        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));
        var path = temp.FileOf(key);
        var whole = await File.ReadAllBytesAsync(path);

        for (var i = 0; i < whole.Length; i++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[i] ^= 0x01;
            await File.WriteAllBytesAsync(path, flipped);
            await Should.ThrowAsync<Exception>(
                () => temp.Reopen().SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256),
                $"byte {i} of {whole.Length}"
            );
        }
    }

    [Fact]
    public async Task Sign_UnderAnotherMasterKey_SaysWhichOneIsNeeded()
    {
        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));
        using var other = new SoftwareKeyStore(
            temp.KeysDirectory,
            new MasterKey(RandomNumberGenerator.GetBytes(32)),
            temp.Clock
        );

        var refusal = await Should.ThrowAsync<KeyStoreException>(() =>
            other.SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256)
        );

        using var right = MasterKeyFile.Load(temp.MasterPath, temp.KeysDirectory);
        refusal.Message.ShouldContain($"under master key {right.Id}");
        refusal.Vietnamese.ShouldContain(right.Id);
    }

    [Fact]
    public async Task Destroy_KeyInUse_SignsNoMore()
    {
        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));
        var signer = await temp.Store.SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256);

        await temp.Store.DestroyAsync(key.Reference);
        await temp.Store.DestroyAsync(key.Reference);

        await Should.ThrowAsync<ObjectDisposedException>(async () =>
            await signer.SignAsync(Message)
        );
        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256)
        );
        (await temp.Store.FindAsync(key.Reference)).ShouldBeNull();
    }

    [Fact]
    public async Task Sign_ManyThreads_AllVerify()
    {
        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Rsa2048, "TSA"));
        var signer = await temp.Store.SignerAsync(
            key.Reference,
            SignatureAlgorithm.RsaSha256,
            verifyEvery: 50
        );

        var signatures = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ => Task.Run(async () => await signer.SignAsync(Message)))
        );

        var verifier = new SignatureVerifier(key.PublicKey);
        signatures.ShouldAllBe(signature =>
            verifier.Verify(Message, signature, SignatureAlgorithm.RsaSha256)
        );
    }

    [Fact]
    public async Task Signer_AlgorithmOfAnotherFamily_IsRefused()
    {
        using var temp = new KeyStoreInTemp();
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));

        await Should.ThrowAsync<ArgumentException>(() =>
            temp.Store.SignerAsync(key.Reference, SignatureAlgorithm.RsaSha256)
        );
    }

    [Theory]
    [InlineData("pkcs11:1")]
    [InlineData("software:gone")]
    public async Task Find_KeyOfAnotherStoreOrGone_IsSaid(string reference)
    {
        using var temp = new KeyStoreInTemp();

        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.SignerAsync(KeyReference.Parse(reference), SignatureAlgorithm.EcdsaSha256)
        );
    }

    private static SignatureAlgorithm Algorithm(string name) =>
        new[]
        {
            SignatureAlgorithm.RsaSha256,
            SignatureAlgorithm.RsaSha512,
            SignatureAlgorithm.RsaPssSha256,
            SignatureAlgorithm.EcdsaSha256,
            SignatureAlgorithm.EcdsaSha384,
        }.Single(algorithm => algorithm.Name == name);

    private static async Task<string> OpenSslVerifiesAsync(
        string directory,
        StoredKey key,
        SignatureAlgorithm algorithm,
        byte[] signature
    )
    {
        string At(string name) => Path.Combine(directory, name);
        await File.WriteAllTextAsync(
            At("key.pem"),
            PemEncoding.WriteString("PUBLIC KEY", key.PublicKey.Span)
        );
        await File.WriteAllBytesAsync(At("message"), Message);
        await File.WriteAllBytesAsync(At("signature"), signature);
        string[] padding =
            algorithm.Family == SignatureFamily.RsaPss ? ["-sigopt", "rsa_padding_mode:pss"] : [];
        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "dgst",
                $"-{algorithm.Hash.Name!}",
                "-verify",
                At("key.pem"),
                .. padding,
                "-signature",
                At("signature"),
                At("message"),
            ]
        );
        return answer.Both.Trim();
    }
}
