using AnTin.Server.Checks;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Checks;

public sealed class TokenCheckTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("antin-token-");

    public void Dispose() => root.Delete(recursive: true);

    [SoftHsmFact]
    public async Task Token_ThatOpens_SaysWhatItCanDoAndHowManyKeysItKeeps()
    {
        var settings = await SettingsAsync(SoftHsm.Pin);
        using (var store = KeyStores.Open(settings, KeyStores.KeyZone, TimeProvider.System))
        {
            (await store.GenerateAsync(new(Keys.KeyAlgorithm.P256, "CA"))).Reference.Store.ShouldBe(
                "pkcs11"
            );
        }

        var result = await new TokenCheck(settings, TimeProvider.System).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Good, result.Message.English);
        result.Message.English.ShouldContain("RSA, RSA-PSS, ECDSA, AES wrapping; keeps 1 keys");
        AllChecks
            .For(settings, new HashSet<string> { "authority" }, TimeProvider.System, tries: false)
            .ShouldContain(check => check is TokenCheck);
    }

    [SoftHsmFact]
    public async Task Token_WrongPin_Stops()
    {
        var settings = await SettingsAsync("000000");

        var result = await new TokenCheck(settings, TimeProvider.System).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.Vietnamese.ShouldContain("từ chối PIN");
    }

    [Fact]
    public async Task Module_NotThere_Stops()
    {
        var settings = new AnTinSettings
        {
            Keys = new()
            {
                Pkcs11 = new() { Library = "/no/module.so", Token = "hoaban" },
            },
        };

        var result = await new TokenCheck(settings, TimeProvider.System).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("cannot be loaded");
    }

    private async Task<AnTinSettings> SettingsAsync(string pin)
    {
        var label = await SoftHsm.NewTokenAsync();
        return new AnTinSettings
        {
            DataDirectory = root.FullName,
            Keys = new()
            {
                Pkcs11 = new()
                {
                    Library = SoftHsm.Library!,
                    Token = label,
                    PinFile = SoftHsm.PinFile(root.FullName, pin),
                },
            },
        };
    }
}
