namespace AnTin.Server.Commands;

/// <summary>Where a path leads when all links on the way are followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    public static string Of(FileInfo file) => Follow(file.FullName, MostLinks);

    public static bool Same(FileInfo one, FileInfo other) =>
        string.Equals(Of(one), Of(other), Comparison);

    private static string Follow(string path, int links)
    {
        var full = Path.GetFullPath(path);
        var reached = Path.GetPathRoot(full)!;
        var parts = full[reached.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(reached, parts[i]);
            if (links > 0 && new FileInfo(next).LinkTarget is { } target)
            {
                return Follow(Path.Combine([reached, target, .. parts[(i + 1)..]]), links - 1);
            }

            reached = next;
        }

        return reached;
    }
}
