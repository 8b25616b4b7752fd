using System.CommandLine;
using AnTin.Server.Settings;
using Spectre.Console;

namespace AnTin.Server.Commands;

/// <summary><c>antin settings</c>: all of them, with default and meaning.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown")
        {
            Description = "Dạng docs/settings.md. / As docs/settings.md.",
        };
        var command = new Command(
            "settings",
            """
            Mọi tùy chọn, giá trị mặc định và ý nghĩa. / Every setting, its default and meaning.

            antin settings
            antin settings --markdown > docs/settings.md
            """
        )
        {
            markdown,
        };
        command.SetAction(parse =>
        {
            if (parse.GetValue(markdown))
            {
                parse.InvocationConfiguration.Output.Write(SettingsPage.Markdown());
                return;
            }

            var table = new Table().AddColumns(
                "Tùy chọn / Setting",
                "Mặc định / Default",
                "Ý nghĩa / Meaning"
            );
            foreach (var entry in SettingsCatalogue.All)
            {
                table.AddRow(
                    Markup.Escape(entry.Name),
                    Markup.Escape(entry.Default),
                    Markup.Escape(entry.Meaning)
                );
            }

            AnsiConsole.Write(table);
        });
        return command;
    }
}
