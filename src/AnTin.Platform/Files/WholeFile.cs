namespace AnTin.Platform.Files;

/// <summary>Writes a file whole or not at all, for its owner alone, and on the disk before it returns.</summary>
public static class WholeFile
{
    /// <summary>Replaces the file, if there is one, in one step.</summary>
    public static async Task WriteAsync(
        string path,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation = default
    )
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}.draft";
        try
        {
            await using var stream = OwnersAlone.Create(draft);
            await stream.WriteAsync(content, cancellation);
            Settle(stream, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Gives an open draft its name.</summary>
    internal static void Settle(FileStream draft, string path)
    {
        draft.Flush(flushToDisk: true);
        File.Move(draft.Name, path, overwrite: true);

        // The name is part of what must survive: flushing after the rename commits it with the file.
        draft.Flush(flushToDisk: true);
    }
}
