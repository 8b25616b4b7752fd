using AnTin.Platform.Transparency.Tiles;

namespace AnTin.Server.Commands.Audit;

/// <summary>Logs in a directory: itself, or those below it.</summary>
internal static class LogFolders
{
    /// <summary>A log's own tiles lie deeper, and hold none.</summary>
    private const int Depth = 3;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = Depth,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public static IReadOnlyList<LogDirectory> Under(string directory) =>
        Directory.Exists(directory)
            ?
            [
                .. Directory
                    .EnumerateFiles(directory, LogFile.Checkpoint, Below)
                    .Select(path => new LogDirectory(Path.GetDirectoryName(path)!))
                    .OrderBy(log => log.Path, StringComparer.Ordinal),
            ]
            : [];
}
