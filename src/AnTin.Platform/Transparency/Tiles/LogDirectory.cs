namespace AnTin.Platform.Transparency.Tiles;

/// <summary>A log's files in a directory, named as their paths.</summary>
public sealed class LogDirectory(string directory) : ILogFiles
{
    public string Path { get; } = directory;

    /// <summary>Whether a log lies here at all.</summary>
    public bool IsLog => File.Exists(PathOf(LogFile.Checkpoint));

    public string PathOf(string path) =>
        System.IO.Path.Combine(Path, path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public byte[]? Read(string path, int most)
    {
        var file = new FileInfo(PathOf(path));
        return file.Exists && file.Length <= most ? File.ReadAllBytes(file.FullName) : null;
    }
}
