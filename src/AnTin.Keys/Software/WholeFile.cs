namespace AnTin.Keys.Software;

/// <summary>Writes a file whole or not at all, readable by its owner alone, and on the disk before it returns.</summary>
internal static class WholeFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="IOException">There is a file of that name.</exception>
    public static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}.draft";
        try
        {
            using var stream = new FileStream(draft, Options());
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
            File.Move(draft, path, overwrite: false);

            // The name is part of what must survive: flushing after the rename commits it with the file.
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
