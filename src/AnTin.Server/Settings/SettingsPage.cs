using System.Globalization;
using System.Text;

namespace AnTin.Server.Settings;

/// <summary>Writes <c>docs/settings.md</c>; a test keeps the page true.</summary>
public static class SettingsPage
{
    private const string Head = """
        # Settings

        Written by `antin settings --markdown`; a test compares this page with the program.

        Read from `antin.json` in the current directory (or `--settings FILE`), then the environment (`ANTIN__Http__Listen`), then the command line (`--set Http:Listen=http://0.0.0.0:5080`); the last one wins. A name that is not in this table is refused, so a misspelt one cannot pass for the default. Durations are written `hh:mm:ss` or `d.hh:mm:ss`.

        ```json
        { "PublicAddress": "https://ca.hoaban.example", "Http": { "TrustedProxies": "10.0.0.1" } }
        ```

        """;

    public static string Markdown()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var group in SettingsCatalogue.All.GroupBy(Branch, StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {group.Key}\n| Setting | Default | Meaning |\n|---|---|---|\n"
            );
            foreach (var entry in group)
            {
                var shown = entry.Default.Length == 0 ? "" : $"`{entry.Default}`";
                var meaning = entry.Meaning.Replace("|", "\\|", StringComparison.Ordinal);
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{entry.Name}` | {shown} | {meaning} ({entry.Kind}) |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Branch(SettingsEntry entry)
    {
        var colon = entry.Name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "The whole" : entry.Name[..colon];
    }
}
