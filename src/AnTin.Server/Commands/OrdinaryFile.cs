using System.Formats.Tar;

namespace AnTin.Server.Commands;

/// <summary>Tells files from what only has a name like one: directories, links, devices, pipes, sockets.</summary>
internal static class OrdinaryFile
{
    /// <summary>
    /// What stands at the path itself; a link is not followed. Nothing is opened that could wait for ever: the class
    /// library names the kind of a pipe only in a tar header, and only what claims to be empty can be one.
    /// </summary>
    public static bool StandsAt(string path)
    {
        var file = new FileInfo(path);
        if (
            file.Attributes.HasFlag(FileAttributes.Directory)
            || file.Attributes.HasFlag(FileAttributes.ReparsePoint)
        )
        {
            return false;
        }

        return OperatingSystem.IsWindows()
            || file.Length > 0
            || KindOf(path) is TarEntryType.RegularFile;
    }

    private static TarEntryType? KindOf(string path)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return TarEntryType.RegularFile; // only such a file is opened; its reader will hear why it cannot be
        }
    }
}
