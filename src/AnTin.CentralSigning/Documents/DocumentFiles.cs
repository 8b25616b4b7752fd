using AnTin.Platform.Files;

namespace AnTin.CentralSigning.Documents;

/// <summary>
/// The files of documents under way, one directory each, so that deleting a document deletes all of it. A file is
/// there whole or not at all.
/// </summary>
public sealed class DocumentFiles(CentralSigningSettings settings)
{
    public Task SaveAsync(
        Guid documentId,
        DocumentFile file,
        ReadOnlyMemory<byte> content,
        CancellationToken ct
    )
    {
        var directory = DirectoryOf(documentId);
        OwnersAlone.Directory(directory);
        return WriteWholeAsync(PathOf(documentId, file), content, ct);
    }

    /// <summary>Null when there is no such file (any more).</summary>
    public async Task<byte[]?> ReadAsync(Guid documentId, DocumentFile file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(documentId, file), ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>May be repeated.</summary>
    public void Delete(Guid documentId)
    {
        var directory = DirectoryOf(documentId);
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private static async Task WriteWholeAsync(
        string path,
        ReadOnlyMemory<byte> content,
        CancellationToken ct
    )
    {
        var partial = $"{path}.part";
        await using (var stream = OwnersAlone.Create(partial, FileMode.Create))
        {
            await stream.WriteAsync(content, ct);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    private string PathOf(Guid documentId, DocumentFile file) =>
        Path.Combine(DirectoryOf(documentId), file.ToString().ToLowerInvariant());

    private string DirectoryOf(Guid documentId) =>
        Path.Combine(settings.Directory, "documents", documentId.ToString("N"));
}
