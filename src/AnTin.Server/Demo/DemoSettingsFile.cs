using System.Text.Json;

namespace AnTin.Server.Demo;

/// <summary>Writes the demo world's settings file, so that every command can be tried on it: <c>--settings data/demo/antin.json</c>.</summary>
internal static class DemoSettingsFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static void Write(DemoPaths paths, string urls)
    {
        var address = urls.TrimEnd('/');
        File.WriteAllBytes(
            paths.Settings,
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    DataDirectory = paths.Data,
                    PublicAddress = address,
                    Http = new { Listen = address },
                    Keys = new { MasterKeyFile = paths.MasterKey },
                    Site = new { TimestampAddress = address + "/tsa", Trial = true },
                    Development = new { Enabled = true },
                },
                Readable
            )
        );
    }
}
