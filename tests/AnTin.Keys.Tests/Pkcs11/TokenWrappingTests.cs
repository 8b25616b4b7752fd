using System.Security.Cryptography;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Pkcs11;

[Collection(nameof(SoftHsmGroup))]
public sealed class TokenWrappingTests : IAsyncLifetime
{
    private static readonly byte[] Owner = "order/0191"u8.ToArray();

    private TokenInTemp temp = null!;

    private WrappingContract Contract => new(temp.Store);

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
    public Task OpenWrapped_RightOwnerAfterRestart_SignsHash(KeyAlgorithm algorithm) =>
        Contract.SignsForItsOwnerAsync(algorithm, () => temp.Reopen(), temp.Restart);

    [SoftHsmFact]
    public async Task GenerateWrapped_OfAKey_LeavesNothingInTheToken()
    {
        var wrapping = await Contract.WrappingKeyAsync();

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
    public Task OpenWrapped_AnotherOwner_IsRefused() => Contract.RefusesAnotherOwnerAsync();

    [SoftHsmFact]
    public Task OpenWrapped_AnotherWrappingKey_IsRefused() =>
        Contract.RefusesAnotherWrappingKeyAsync();

    [SoftHsmFact]
    public Task OpenWrapped_AnyByteFlippedOrCut_IsRefused() =>
        Contract.RefusesAnyByteFlippedOrCutAsync();

    [SoftHsmTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public async Task Unwrap_OfASecret_GivesItBackToItsOwnerAlone(int length)
    {
        var wrapping = await Contract.WrappingKeyAsync();
        var secret = new byte[length];
        RandomNumberGenerator.Fill(secret);

        var blob = await temp.Store.WrapAsync(wrapping, secret, Owner);

        (await temp.Store.UnwrapAsync(wrapping, blob, Owner)).ShouldBe(secret);
        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.UnwrapAsync(wrapping, blob, "order/0192"u8.ToArray())
        );
    }

    [SoftHsmFact]
    public Task Wrap_WithAPair_IsRefused() => Contract.RefusesToWrapWithAPairAsync();
}
