using System.Globalization;
using System.Security.Cryptography;
using AnTin.Platform.Results;

namespace AnTin.Platform.Files;

/// <summary>Files under <c>ab/cd/abcd…</c>, named by their SHA-256.</summary>
public sealed class FileStore(string directory) : IFileStore
{
    private const int Chunk = 64 * 1024;

    private string Drafts => Path.Combine(directory, "drafts");

    public async Task<Result<StoredFile>> SaveAsync(
        Stream content,
        long most,
        CancellationToken cancellation = default
    )
    {
        OwnersAlone.Directory(Drafts);
        var draft = Path.Combine(Drafts, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var stream = OwnersAlone.Create(draft);
            if (await CopyAsync(content, stream, most, cancellation) is not { } digest)
            {
                return TooLarge(most);
            }

            var path = PathOf(digest);
            if (!File.Exists(path))
            {
                OwnersAlone.Directory(Path.GetDirectoryName(path)!);
                WholeFile.Settle(stream, path);
            }

            return new StoredFile(digest, stream.Length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Stream? Open(string digest)
    {
        var path = PathOf(digest);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    public async Task<byte[]?> ReadAsync(string digest, CancellationToken cancellation = default)
    {
        var path = PathOf(digest);
        if (!File.Exists(path))
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == digest
            ? content
            : throw new InvalidDataException(
                $"The stored file {digest} is not what was stored; restore it from a backup."
            );
    }

    /// <summary>The digest, or null when there is more than allowed.</summary>
    private static async Task<string?> CopyAsync(
        Stream from,
        FileStream to,
        long most,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        while (await from.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if (to.Length + read > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Refusal TooLarge(long most)
    {
        var megabytes = (most / (1024d * 1024d)).ToString("0.#", CultureInfo.InvariantCulture);
        return new Refusal(
            "FILE-TOO-LARGE",
            new($"Tệp lớn hơn {megabytes} MB.", $"The file is larger than {megabytes} MB.")
        )
        {
            NextStep = new(
                "Hãy giảm dung lượng rồi tải lại.",
                "Make it smaller and upload it again."
            ),
        };
    }

    private string PathOf(string digest)
    {
        if (digest.Length != 2 * SHA256.HashSizeInBytes || !digest.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException(
                "A digest has 64 small hexadecimal digits.",
                nameof(digest)
            );
        }

        return Path.Combine(directory, digest[..2], digest[2..4], digest);
    }
}
