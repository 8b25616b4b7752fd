using System.Runtime.Versioning;

namespace AnTin.Platform.Files;

/// <summary>
/// Directories and files that only the service's own account may read: they hold personal data. On Windows the access
/// list of the directory above decides.
/// </summary>
public static class OwnersAlone
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode DirectoryMode = FileMode | UnixFileMode.UserExecute;
    private const UnixFileMode Strangers =
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes what is missing of the path with mode 0700. From a directory that was there, strangers lose their rights and
    /// the group keeps its own: an operator may have given it to the backup.
    /// </summary>
    public static DirectoryInfo Directory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return System.IO.Directory.CreateDirectory(path);
        }

        var directory = Make(System.IO.Path.GetFullPath(path));
        if ((directory.UnixFileMode & Strangers) != UnixFileMode.None)
        {
            directory.UnixFileMode &= ~Strangers;
        }

        return directory;
    }

    // The system's own call gives the mode to the last part of a path only.
    [UnsupportedOSPlatform("windows")]
    private static DirectoryInfo Make(string path)
    {
        if (
            System.IO.Path.GetDirectoryName(path) is { } above
            && !System.IO.Directory.Exists(above)
        )
        {
            Make(above);
        }

        return System.IO.Directory.CreateDirectory(path, DirectoryMode);
    }

    /// <summary>Opens a new file with mode 0600.</summary>
    /// <exception cref="IOException">There is one already, and <paramref name="mode"/> is <see cref="System.IO.FileMode.CreateNew"/>.</exception>
    public static FileStream Create(
        string path,
        System.IO.FileMode mode = System.IO.FileMode.CreateNew,
        FileAccess access = FileAccess.Write,
        FileShare share = FileShare.Read
    )
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode;
        }

        return new FileStream(path, options);
    }

    /// <summary>Makes an empty file with mode 0600 where there is none.</summary>
    public static void CreateEmpty(string path)
    {
        try
        {
            Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker, and made it the same way.
        }
    }

    /// <summary>From a file that is there, strangers lose their rights.</summary>
    public static void Tighten(string path)
    {
        if (
            !OperatingSystem.IsWindows()
            && File.Exists(path)
            && File.GetUnixFileMode(path) is var mode
            && (mode & Strangers) != UnixFileMode.None
        )
        {
            File.SetUnixFileMode(path, mode & ~Strangers);
        }
    }
}
