using System.CommandLine;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary>The options by which every command that needs settings finds them.</summary>
internal sealed class SettingsOptions
{
    private readonly Option<string?> file = new("--settings")
    {
        Description =
            "Tệp cấu hình; mặc định antin.json nếu có. / Settings file; antin.json when there is one.",
        HelpName = "file",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description =
            "Đặt một tùy chọn, ví dụ Http:Listen=http://0.0.0.0:5080; lặp lại được. / One setting; may be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "Thư mục dữ liệu (DataDirectory). / Data directory.",
        HelpName = "directory",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(file);
        command.Options.Add(set);
        command.Options.Add(data);
    }

    /// <summary>Whether the caller named settings or a data directory.</summary>
    public bool IsGiven(ParseResult parse) =>
        parse.GetResult(file) is { Implicit: false }
        || parse.GetResult(set) is { Implicit: false }
        || parse.GetResult(data) is { Implicit: false };

    /// <summary>The settings, or null after the problems were written to the error stream.</summary>
    public LoadedSettings? Load(ParseResult parse, params (string Name, string? Value)[] more)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parse.GetValue(set) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            overrides[equals < 0 ? pair : pair[..equals]] = equals < 0 ? "" : pair[(equals + 1)..];
        }

        foreach (
            var (name, value) in more.Append(
                (nameof(AnTinSettings.DataDirectory), parse.GetValue(data))
            )
        )
        {
            if (value is not null)
            {
                overrides[name] = value;
            }
        }

        var loaded = SettingsLoader.Load(parse.GetValue(file), overrides);
        return loaded.Match<LoadedSettings?>(
            settings => settings,
            refusals =>
            {
                RefusalText.Write(parse.InvocationConfiguration.Error, refusals);
                return null;
            }
        );
    }
}
