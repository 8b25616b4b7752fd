using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnTin.Platform.Files;
using AnTin.Platform.Results;

namespace AnTin.Registration.Tests.World;

internal sealed class MemoryFiles : IFileStore
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public async Task<Result<StoredFile>> SaveAsync(
        Stream content,
        long most,
        CancellationToken cancellation = default
    )
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        if (copy.Length > most)
        {
            return new Refusal("FILE-TOO-LARGE", new Sentence("Tệp quá lớn", "Too large"));
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()));
        files[digest] = copy.ToArray();
        return new StoredFile(digest, copy.Length);
    }

    public Stream? Open(string digest) =>
        files.TryGetValue(digest, out var bytes) ? new MemoryStream(bytes) : null;

    public Task<byte[]?> ReadAsync(string digest, CancellationToken cancellation = default) =>
        Task.FromResult(files.GetValueOrDefault(digest));
}
