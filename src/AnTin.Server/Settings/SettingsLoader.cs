using AnTin.Platform.Results;
using Microsoft.Extensions.Configuration;

namespace AnTin.Server.Settings;

/// <summary>Reads the settings and refuses what it does not know: a misspelt name must not mean "default".</summary>
public static class SettingsLoader
{
    public const string DefaultFile = "antin.json";

    private const string EnvironmentPrefix = "ANTIN__";

    /// <param name="file">The file to read; null reads <see cref="DefaultFile"/> of the current directory if there is one.</param>
    /// <param name="overrides">From the command line, <c>Http:Listen</c> style.</param>
    public static Result<LoadedSettings> Load(
        string? file = null,
        IReadOnlyDictionary<string, string?>? overrides = null
    )
    {
        if (file is not null && !File.Exists(file))
        {
            return Refused(
                $"Không thấy tệp cấu hình \"{file}\".",
                $"The settings file \"{file}\" is missing."
            );
        }

        IConfigurationRoot configuration;
        AnTinSettings settings;
        try
        {
            configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(
                    overrides ?? new Dictionary<string, string?>(StringComparer.Ordinal)
                )
                .Build();
            settings = configuration.Get<AnTinSettings>() ?? new AnTinSettings();
        }
        catch (Exception fault)
            when (fault is InvalidDataException or InvalidOperationException or FormatException)
        {
            var cause = fault.GetBaseException().Message;
            return Refused(
                $"Không đọc được cấu hình: {fault.Message} {cause}",
                $"The settings cannot be read: {fault.Message} {cause}"
            );
        }

        var problems = Unknown(configuration).Concat(SettingsRules.Problems(settings)).ToList();
        return problems.Count > 0 ? problems : new LoadedSettings(settings, configuration);
    }

    private static IEnumerable<Refusal> Unknown(IConfigurationRoot configuration)
    {
        var known = SettingsCatalogue
            .All.Select(entry => entry.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in configuration.AsEnumerable())
        {
            if (value is null || known.Contains(name) || SettingsCatalogue.IsInsideList(name))
            {
                continue;
            }

            yield return new Refusal(
                "SET-UNKNOWN",
                new($"Không có tùy chọn \"{name}\".", $"There is no setting \"{name}\".")
            )
            {
                Field = name,
                NextStep = new(
                    "Chạy \"antin settings\" để xem mọi tùy chọn.",
                    "Run \"antin settings\" to see them all."
                ),
            };
        }
    }

    private static Refusal Refused(string vietnamese, string english) =>
        new("SET-UNREADABLE", new(vietnamese, english));
}
