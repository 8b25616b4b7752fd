using AnTin.Server.Commands;
using AnTin.Server.Settings;

namespace AnTin.Server.Tests;

/// <summary>A data directory, and a place apart for the master key, that vanish.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("antin-server-");

    public string Data => Path.Combine(root.FullName, "data");

    public string MasterKey => Path.Combine(root.FullName, "apart", "master.key");

    /// <summary>Settings that touch nothing outside this folder and listen on free ports.</summary>
    public AnTinSettings Settings =>
        new()
        {
            DataDirectory = Data,
            Keys = new KeysSettings { MasterKeyFile = MasterKey },
            Http = new HttpSettings { Listen = "http://127.0.0.1:0" },
            Inbox = new() { Port = 0 },
        };

    public string Write(string name, string content)
    {
        var path = Path.Combine(root.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Every file here, by its path from here.</summary>
    public IReadOnlyList<string> Files() =>
        [
            .. root.EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root.FullName, file.FullName)),
        ];

    /// <summary>A command over the data of this folder, in this process.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            [
                .. arguments,
                "--data",
                Data,
                "--set",
                $"Keys:MasterKeyFile={MasterKey}",
                "--set",
                "Http:Listen=http://127.0.0.1:0",
            ],
            output,
            error
        );
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => root.Delete(recursive: true);
}
