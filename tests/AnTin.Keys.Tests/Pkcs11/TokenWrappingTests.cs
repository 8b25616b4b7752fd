using System.Security.Cryptography;
using System.Text;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Pkcs11;

[Collection(nameof(SoftHsmGroup))]
public sealed class TokenWrappingTests : IAsyncLifetime
{
    private static readonly byte[] Owner = Encoding.UTF8.GetBytes("order/0191");

    private TokenInTemp temp = null!;

    public async Task InitializeAsync() => temp = await TokenInTemp.CreateAsync();

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    [SoftHsmTheory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.P384)]
    [InlineData(KeyAlgorithm.Rsa2048)]
    [InlineData(KeyAlgorithm.Rsa3072)]
    public async Task OpenWrapped_RightOwnerAfterRestart_SignsHash(KeyAlgorithm algorithm)
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, algorithm, Owner);
        var signature = algorithm.DefaultSignature();
        var hash = CryptographicOperations.HashData(signature.Hash, "văn bản"u8);

        using var key = await temp.Reopen().OpenWrappedAsync(wrapping, wrapped.Blob, Owner);
        var first = key.SignHash(hash, signature);
        temp.Restart();
        var second = await key.AsSigner(signature).SignAsync("văn bản"u8.ToArray());

        key.Algorithm.ShouldBe(algorithm);
        key.PublicKey.ToArray().ShouldBe(wrapped.PublicKey.ToArray());
        var verifier = new SignatureVerifier(wrapped.PublicKey);
        verifier.VerifyHash(hash, first, signature).ShouldBeTrue();
        verifier.VerifyHash(hash, second, signature).ShouldBeTrue();
    }

    [SoftHsmFact]
    public async Task GenerateWrapped_OfAKey_LeavesNothingInTheToken()
    {
        var wrapping = await WrappingKeyAsync();

        await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);

        var listed = await OutsideTool.RunAsync(
            "pkcs11-tool",
            "--module",
            temp.Options.Library,
            "--token-label",
            temp.Options.Token,
            "--login",
            "--pin",
            SoftHsm.Pin,
            "--list-objects"
        );
        listed.Output.ShouldContain("Secret Key Object; AES");
        listed.Output.ShouldNotContain("Private Key Object");
        listed.Output.ShouldNotContain("Public Key Object");
    }

    [SoftHsmFact]
    public async Task OpenWrapped_AnotherOwnerOrKey_IsRefused()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);
        var other = await WrappingKeyAsync();

        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.OpenWrappedAsync(wrapping, wrapped.Blob, "order/0192"u8.ToArray())
        );
        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.OpenWrappedAsync(other, wrapped.Blob, Owner)
        );
    }

    [SoftHsmFact]
    public async Task OpenWrapped_AnyByteFlippedOrCut_IsRefused()
    {
        var wrapping = await WrappingKeyAsync();
        var blob = (
            await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner)
        ).Blob.ToArray();

        for (var i = 0; i < blob.Length; i++)
        {
            var flipped = (byte[])blob.Clone();
            flipped[i] ^= 0x80;
            await Should.ThrowAsync<KeyStoreException>(() =>
                temp.Store.OpenWrappedAsync(wrapping, flipped, Owner)
            );
            await Should.ThrowAsync<KeyStoreException>(() =>
                temp.Store.OpenWrappedAsync(wrapping, blob.AsMemory(0, i), Owner)
            );
        }
    }

    [SoftHsmTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public async Task Unwrap_OfASecret_GivesItBackToItsOwnerAlone(int length)
    {
        var wrapping = await WrappingKeyAsync();
        var secret = new byte[length];
        RandomNumberGenerator.Fill(secret);

        var blob = await temp.Store.WrapAsync(wrapping, secret, Owner);

        (await temp.Store.UnwrapAsync(wrapping, blob, Owner)).ShouldBe(secret);
        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.UnwrapAsync(wrapping, blob, "order/0192"u8.ToArray())
        );
    }

    [SoftHsmFact]
    public async Task Wrap_WithAPair_IsRefused()
    {
        var pair = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));

        await Should.ThrowAsync<ArgumentException>(() =>
            temp.Store.WrapAsync(pair.Reference, new byte[] { 1 }, Owner)
        );
    }

    private async Task<KeyReference> WrappingKeyAsync() =>
        (await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "KEK"))).Reference;
}
