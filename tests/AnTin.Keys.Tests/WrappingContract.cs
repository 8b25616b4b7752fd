using System.Security.Cryptography;

namespace AnTin.Keys.Tests;

/// <summary>What every store owes to keys that lie outside it, wrapped. The tests of each store ask their own for it.</summary>
internal sealed class WrappingContract(IKeyStore store)
{
    private static readonly byte[] Owner = "order/0191"u8.ToArray();

    public async Task<KeyReference> WrappingKeyAsync() =>
        (await store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "bọc"))).Reference;

    /// <param name="algorithm">Of the wrapped key.</param>
    /// <param name="reopen">The store as the next start of the process sees it.</param>
    /// <param name="interrupt">What may happen to the store while a key is open.</param>
    public async Task SignsForItsOwnerAsync(
        KeyAlgorithm algorithm,
        Func<IKeyStore> reopen,
        Action interrupt
    )
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await store.GenerateWrappedAsync(wrapping, algorithm, Owner);
        var signature = algorithm.DefaultSignature();
        var hash = CryptographicOperations.HashData(signature.Hash, "văn bản"u8);

        using var key = await reopen().OpenWrappedAsync(wrapping, wrapped.Blob, Owner);
        var first = key.SignHash(hash, signature);
        interrupt();
        var second = await key.AsSigner(signature).SignAsync("văn bản"u8.ToArray());

        key.Algorithm.ShouldBe(algorithm);
        key.PublicKey.ToArray().ShouldBe(wrapped.PublicKey.ToArray());
        var verifier = new SignatureVerifier(wrapped.PublicKey);
        verifier.VerifyHash(hash, first, signature).ShouldBeTrue();
        verifier.VerifyHash(hash, second, signature).ShouldBeTrue();
    }

    public async Task RefusesAnotherOwnerAsync()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);

        await Should.ThrowAsync<KeyStoreException>(() =>
            store.OpenWrappedAsync(wrapping, wrapped.Blob, "order/0192"u8.ToArray())
        );
    }

    public async Task RefusesAnotherWrappingKeyAsync()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);
        var other = await WrappingKeyAsync();

        await Should.ThrowAsync<KeyStoreException>(() =>
            store.OpenWrappedAsync(other, wrapped.Blob, Owner)
        );
    }

    public async Task RefusesAnyByteFlippedOrCutAsync()
    {
        var wrapping = await WrappingKeyAsync();
        var blob = (
            await store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner)
        ).Blob.ToArray();

        for (var i = 0; i < blob.Length; i++)
        {
            var flipped = (byte[])blob.Clone();
            flipped[i] ^= 0x80;
            await Should.ThrowAsync<KeyStoreException>(() =>
                store.OpenWrappedAsync(wrapping, flipped, Owner)
            );
            await Should.ThrowAsync<KeyStoreException>(() =>
                store.OpenWrappedAsync(wrapping, blob.AsMemory(0, i), Owner)
            );
        }
    }

    /// <summary>A key that signs wraps nothing.</summary>
    public async Task RefusesToWrapWithAPairAsync()
    {
        var pair = await store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));

        await Should.ThrowAsync<ArgumentException>(() =>
            store.WrapAsync(pair.Reference, new byte[] { 1 }, Owner)
        );
    }
}
