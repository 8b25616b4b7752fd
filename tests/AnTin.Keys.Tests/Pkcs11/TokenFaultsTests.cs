using System.Globalization;
using AnTin.Keys.Pkcs11;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Pkcs11;

/// <summary>A token that restarts, vanishes, refuses the PIN: survived where it can be, said where it cannot.</summary>
[Collection(nameof(SoftHsmGroup))]
public sealed class TokenFaultsTests : IAsyncLifetime
{
    private static readonly byte[] Message = "Quyết định số 12/QĐ"u8.ToArray();

    private TokenInTemp temp = null!;

    public async Task InitializeAsync() => temp = await TokenInTemp.CreateAsync();

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    [SoftHsmFact]
    public async Task Signer_AfterTheTokenRestarted_SignsOn()
    {
        var signer = await SignerAsync();
        await signer.SignAsync(Message);

        temp.Restart();

        (await signer.SignAsync(Message)).ShouldNotBeEmpty();
    }

    [SoftHsmFact]
    public async Task Signer_AfterTheModuleEndedBehindOurBack_SignsOn()
    {
        var signer = await SignerAsync();
        await signer.SignAsync(Message);

        temp.EndModule();

        (await signer.SignAsync(Message)).ShouldNotBeEmpty();
    }

    [SoftHsmFact]
    public async Task Signer_WhileTheTokenRestartsAgainAndAgain_GivesOnlyTrueSignatures()
    {
        var signer = await SignerAsync();
        using var end = new CancellationTokenSource();
        var restarts = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                temp.Restart();
                await Task.Delay(5);
            }
        });

        var (made, refused) = (0, 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 400),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, cancellation) =>
            {
                try
                {
                    // CheckedSigner verifies each; a mixed-up one would be a KeyFaultException.
                    await signer.SignAsync(BitConverter.GetBytes(i), cancellation);
                    Interlocked.Increment(ref made);
                }
                catch (KeyStoreException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        );
        await end.CancelAsync();
        await restarts;

        made.ShouldBeGreaterThan(200, refused.ToString(CultureInfo.InvariantCulture));
        (await signer.SignAsync(Message)).ShouldNotBeEmpty();
    }

    [SoftHsmFact]
    public async Task Token_Vanished_IsSaidAndUsedAgainWhenItIsBack()
    {
        var signer = await SignerAsync();
        await signer.SignAsync(Message);
        var away = SoftHsm.Tokens + "-away";
        Directory.Move(SoftHsm.Tokens, away);
        Directory.CreateDirectory(SoftHsm.Tokens);
        temp.Restart();

        var missing = await Should.ThrowAsync<KeyStoreException>(async () =>
            await signer.SignAsync(Message)
        );
        Directory.Delete(SoftHsm.Tokens, recursive: true);
        Directory.Move(away, SoftHsm.Tokens);
        temp.Clock.Advance(TimeSpan.FromSeconds(6));

        missing.Message.ShouldContain($"There is no token \"{temp.Options.Token}\"");
        missing.Vietnamese.ShouldContain("Không thấy thiết bị");
        (await signer.SignAsync(Message)).ShouldNotBeEmpty();
    }

    [SoftHsmFact]
    public async Task WrongPin_IsTriedOnceUntilTheFileChanges()
    {
        SoftHsm.PinFile(temp.Root, "000000");
        var store = temp.Reopen();
        for (var i = 0; i < 20; i++)
        {
            var refused = await Should.ThrowAsync<KeyStoreException>(() => store.ListAsync());
            refused.Message.ShouldContain("refused the PIN");
        }

        SoftHsm.PinFile(temp.Root);
        File.SetLastWriteTimeUtc(
            temp.Options.PinFile,
            new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        );

        (await store.ListAsync()).ShouldBeEmpty();
        store.Describe().IsPinLocked.ShouldBeFalse();
    }

    [SoftHsmFact]
    public async Task PinFile_ReadableByOthers_IsRefused()
    {
        File.SetUnixFileMode(
            temp.Options.PinFile,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        );

        var refused = await Should.ThrowAsync<KeyStoreException>(() => temp.Reopen().ListAsync());

        refused.Message.ShouldContain("chmod 600");
    }

    [SoftHsmFact]
    public void Token_UnknownName_NamesThoseThatAreThere()
    {
        var store = temp.Reopen(options => options with { Token = "khác" });

        var refused = Should.Throw<KeyStoreException>(() => store.Describe());

        refused.Message.ShouldContain("\"khác\"");
        refused.Message.ShouldContain("present: t");
    }

    private async Task<ISigner> SignerAsync()
    {
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "TSA"));
        return await temp.Store.SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256);
    }
}
