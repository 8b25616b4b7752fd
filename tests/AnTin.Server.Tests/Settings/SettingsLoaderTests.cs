using AnTin.Platform.Database;
using AnTin.Server.Settings;

namespace AnTin.Server.Tests.Settings;

public sealed class SettingsLoaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_FileThenCommandLine_LastOneWins()
    {
        var file = folder.Write(
            "antin.json",
            """
            {
              "PublicAddress": "https://ca.hoaban.example",
              "Http": { "Listen": "http://127.0.0.1:6000", "ShutdownWait": "00:00:05" },
              "Databases": { "Registration": { "Engine": "PostgreSql", "ConnectionString": "Host=db" } }
            }
            """
        );

        var settings = SettingsLoader
            .Load(file, Set("Http:Listen", "http://127.0.0.1:7000"))
            .Value.Settings;

        settings.PublicAddress.ShouldBe("https://ca.hoaban.example");
        settings.Http.Listen.ShouldBe("http://127.0.0.1:7000");
        settings.Http.ShutdownWait.ShouldBe(TimeSpan.FromSeconds(5));
        settings.Http.RequestsPerMinute.ShouldBe(1200);
        settings.Databases.Registration.Engine.ShouldBe(DatabaseEngine.PostgreSql);
    }

    [Fact]
    public void Load_MisspeltName_IsRefusedByName()
    {
        var refusal = SettingsLoader
            .Load(null, Set("Http:Lisen", "x"))
            .Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("SET-UNKNOWN");
        refusal.Message.English.ShouldBe("There is no setting \"Http:Lisen\".");
        refusal.NextStep!.English.ShouldContain("antin settings");
    }

    [Fact]
    public void Load_NotJson_IsRefusedNotThrown()
    {
        var file = folder.Write("antin.json", "{ \"Http\": ");

        SettingsLoader.Load(file).Refusals[0].Code.ShouldBe("SET-UNREADABLE");
    }

    [Fact]
    public void Load_FileMissing_IsSaid()
    {
        SettingsLoader
            .Load(folder.Data + "/none.json")
            .Refusals[0]
            .Message.English.ShouldContain("none.json");
    }

    [Theory]
    [InlineData("Roles", "portal,postman")]
    [InlineData("Roles", "")]
    [InlineData("PublicAddress", "https://ca.hoaban.example/")]
    [InlineData("PublicAddress", "ca.hoaban.example")]
    [InlineData("Http:Listen", "https://127.0.0.1:1")]
    [InlineData("Http:TrustedProxies", "10.0.0.0/8, proxy")]
    [InlineData("Http:MostRequestBytes", "10")]
    [InlineData("Http:AttemptsPerMinute", "1001")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Timeout", "00:10:00")]
    [InlineData("Mail:UserName", "antin")]
    [InlineData("Mail:From", "Ấn Tín")]
    [InlineData("Databases:Authority:Engine", "PostgreSql")]
    [InlineData("Development:ClockAhead", "01:00:00")]
    public void Load_OutsideItsRange_NamesTheSettingAndTheRange(string name, string value)
    {
        var refusal = SettingsLoader.Load(null, Set(name, value)).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("SET-RANGE");
        refusal.Message.English.ShouldContain(":");
        refusal.Message.Vietnamese.ShouldNotBe(refusal.Message.English);
    }

    [Theory]
    [InlineData("Http:MostRequestBytes", "many")]
    [InlineData("Databases:Authority:Engine", "Oracle")]
    [InlineData("Outbox:LookEvery", "soon")]
    public void Load_ValueOfAnotherKind_IsRefusedNotThrown(string name, string value)
    {
        SettingsLoader.Load(null, Set(name, value)).Refusals[0].Code.ShouldBe("SET-UNREADABLE");
    }

    private static Dictionary<string, string?> Set(string name, string value) =>
        new() { [name] = value };
}
