namespace AnTin.TestKit;

/// <summary>Where the sources lie, seen from a running test.</summary>
public static class Repository
{
    /// <summary>The directory that holds <c>AnTin.slnx</c>.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            directory is not null && !File.Exists(Path.Combine(directory.FullName, "AnTin.slnx"))
        )
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
