using System.Security.Cryptography;
using System.Text;
using AnTin.Keys.Software;
using AnTin.Pki.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Keys.Tests.Software;

public sealed class WrappedKeyTests : IDisposable
{
    private static readonly byte[] Owner = Encoding.UTF8.GetBytes("order/0191");

    private readonly KeyStoreInTemp temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Rsa2048)]
    public async Task OpenWrapped_RightOwnerAfterRestart_SignsHash(KeyAlgorithm algorithm)
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, algorithm, Owner);
        var hash = SHA256.HashData("văn bản"u8);

        using var key = await temp.Reopen().OpenWrappedAsync(wrapping, wrapped.Blob, Owner);
        var signature = key.SignHash(hash, algorithm.DefaultSignature());

        key.Algorithm.ShouldBe(algorithm);
        key.PublicKey.ToArray().ShouldBe(wrapped.PublicKey.ToArray());
        new SignatureVerifier(wrapped.PublicKey)
            .VerifyHash(hash, signature, algorithm.DefaultSignature())
            .ShouldBeTrue();
    }

    [Fact]
    public async Task OpenWrapped_AnotherOwner_IsRefused()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);

        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.OpenWrappedAsync(
                wrapping,
                wrapped.Blob,
                Encoding.UTF8.GetBytes("order/0192")
            )
        );
    }

    [Fact]
    public async Task OpenWrapped_AnotherWrappingKey_IsRefused()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);
        var other = await WrappingKeyAsync();

        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.OpenWrappedAsync(other, wrapped.Blob, Owner)
        );
    }

    [Fact]
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

    [Fact]
    public async Task Wrap_ThenUnwrap_IsTheIdentity()
    {
        var wrapping = await WrappingKeyAsync();

        Prop.ForAll<byte[], byte[]>(
                (secret, owner) =>
                {
                    var blob = temp.Store.WrapAsync(wrapping, secret, owner).Result;
                    return temp
                        .Store.UnwrapAsync(wrapping, blob, owner)
                        .Result.AsSpan()
                        .SequenceEqual(secret);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Wrap_UnderAKeyThatSigns_IsRefused()
    {
        var signing = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "CA"));

        await Should.ThrowAsync<ArgumentException>(() =>
            temp.Store.WrapAsync(signing.Reference, Owner, Owner)
        );
    }

    [Fact]
    public async Task SignHash_HashOfAnotherLength_IsRefused()
    {
        var wrapping = await WrappingKeyAsync();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, Owner);
        using var key = await temp.Store.OpenWrappedAsync(wrapping, wrapped.Blob, Owner);

        Should.Throw<ArgumentException>(() =>
            key.SignHash(new byte[20], SignatureAlgorithm.EcdsaSha256)
        );
        Should.Throw<ArgumentException>(() =>
            key.SignHash(new byte[32], SignatureAlgorithm.RsaSha256)
        );
    }

    private async Task<KeyReference> WrappingKeyAsync() =>
        (await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "bọc"))).Reference;
}
