using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnTin.Platform.Files;

namespace AnTin.Authority.Officers;

/// <summary>A JSON file for each officer of what the desk knows; one change of a file at a time.</summary>
/// <param name="directory">Where the files lie.</param>
/// <param name="ending">What they end in, as <c>.passkeys.json</c>.</param>
internal sealed class OfficerFiles<T>(string directory, string ending) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Null where the officer has none.</summary>
    public Task<T?> FindAsync(string officerId, CancellationToken cancellation) =>
        ReadAsync(PathOf(officerId), cancellation);

    public async Task<IReadOnlyList<T>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<T>();
        if (Directory.Exists(directory))
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*" + ending))
            {
                if (await ReadAsync(path, cancellation) is { } file)
                {
                    all.Add(file);
                }
            }
        }

        return all;
    }

    /// <summary>Writes what the change makes of the officer's file; nothing where it gives back the same.</summary>
    public async Task<T> ChangeAsync(
        string officerId,
        Func<T?, T> change,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var before = await FindAsync(officerId, cancellation);
            var after = change(before);
            if (!ReferenceEquals(before, after))
            {
                OwnersAlone.Directory(directory);
                await WholeFile.WriteAsync(
                    PathOf(officerId),
                    JsonSerializer.SerializeToUtf8Bytes(after),
                    cancellation
                );
            }

            return after;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private static async Task<T?> ReadAsync(string path, CancellationToken cancellation) =>
        File.Exists(path)
            ? JsonSerializer.Deserialize<T>(await File.ReadAllBytesAsync(path, cancellation))
            : null;

    /// <summary>The file bears the id's digest, as the file of the officer's key does: no id ever becomes a path.</summary>
    private string PathOf(string officerId) =>
        Path.Combine(
            directory,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(officerId))) + ending
        );
}
