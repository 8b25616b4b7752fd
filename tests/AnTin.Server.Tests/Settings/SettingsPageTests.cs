using AnTin.Server.Settings;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Settings;

public sealed class SettingsPageTests
{
    [Fact]
    public void Page_InTheDocuments_IsWhatTheProgramSays()
    {
        File.ReadAllText(Repository.PathOf("docs", "settings.md"))
            .ShouldBe(
                SettingsPage.Markdown(),
                "Run: ./antin settings --markdown > docs/settings.md"
            );
    }

    [Fact]
    public void Catalogue_EverySetting_SaysWhatItMeans()
    {
        SettingsCatalogue
            .All.Where(entry => entry.Meaning.Length == 0)
            .Select(entry => entry.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Catalogue_KnownSettings_HaveTheirDefaults()
    {
        var defaults = SettingsCatalogue.All.ToDictionary(
            entry => entry.Name,
            entry => entry.Default
        );

        defaults["Http:Listen"].ShouldBe("http://127.0.0.1:5080");
        defaults["Outbox:Lease"].ShouldBe("00:01:00");
        defaults["Databases:Authority:Engine"].ShouldBe("Sqlite");
        defaults["Development:Enabled"].ShouldBe("false");
    }
}
