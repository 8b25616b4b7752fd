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

    public void Dispose() => root.Delete(recursive: true);
}
