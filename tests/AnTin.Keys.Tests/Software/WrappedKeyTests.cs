using AnTin.Pki.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Keys.Tests.Software;

public sealed class WrappedKeyTests : IDisposable
{
    private readonly KeyStoreInTemp temp = new();

    private WrappingContract Contract => new(temp.Store);

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Rsa2048)]
    public Task OpenWrapped_RightOwnerAfterRestart_SignsHash(KeyAlgorithm algorithm) =>
        Contract.SignsForItsOwnerAsync(algorithm, temp.Reopen, () => { });

    [Fact]
    public Task OpenWrapped_AnotherOwner_IsRefused() => Contract.RefusesAnotherOwnerAsync();

    [Fact]
    public Task OpenWrapped_AnotherWrappingKey_IsRefused() =>
        Contract.RefusesAnotherWrappingKeyAsync();

    [Fact]
    public Task OpenWrapped_AnyByteFlippedOrCut_IsRefused() =>
        Contract.RefusesAnyByteFlippedOrCutAsync();

    [Fact]
    public async Task Wrap_ThenUnwrap_IsTheIdentity()
    {
        var wrapping = await Contract.WrappingKeyAsync();

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
    public Task Wrap_UnderAKeyThatSigns_IsRefused() => Contract.RefusesToWrapWithAPairAsync();

    [Fact]
    public async Task SignHash_HashOfAnotherLength_IsRefused()
    {
        var wrapping = await Contract.WrappingKeyAsync();
        var owner = "order/0191"u8.ToArray();
        var wrapped = await temp.Store.GenerateWrappedAsync(wrapping, KeyAlgorithm.P256, owner);
        using var key = await temp.Store.OpenWrappedAsync(wrapping, wrapped.Blob, owner);

        Should.Throw<ArgumentException>(() =>
            key.SignHash(new byte[20], SignatureAlgorithm.EcdsaSha256)
        );
        Should.Throw<ArgumentException>(() =>
            key.SignHash(new byte[32], SignatureAlgorithm.RsaSha256)
        );
    }
}
