using System.Security.Cryptography;
using AnTin.Platform.Files;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// One 32-byte secret per credential, each in a file of its own under a directory that is replicated but never
/// backed up. The envelope is AES-256-GCM with the credential's id as associated data:
/// 12 bytes nonce, ciphertext, 16 bytes tag.
/// </summary>
public sealed class DirectoryErasureLayer(string directory) : IErasureLayer
{
    private const int SecretLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public async Task<byte[]> CoverAsync(
        Guid credentialId,
        ReadOnlyMemory<byte> wrapped,
        CancellationToken ct
    )
    {
        var secret = await ReadAsync(credentialId, ct) ?? await CreateAsync(credentialId, ct);
        var covered = new byte[NonceLength + wrapped.Length + TagLength];
        RandomNumberGenerator.Fill(covered.AsSpan(0, NonceLength));
        using var aes = new AesGcm(secret, TagLength);
        aes.Encrypt(
            covered.AsSpan(0, NonceLength),
            wrapped.Span,
            covered.AsSpan(NonceLength, wrapped.Length),
            covered.AsSpan(NonceLength + wrapped.Length),
            credentialId.ToByteArray(bigEndian: true)
        );
        return covered;
    }

    public async Task<byte[]?> UncoverAsync(
        Guid credentialId,
        ReadOnlyMemory<byte> covered,
        CancellationToken ct
    )
    {
        var secret = await ReadAsync(credentialId, ct);
        if (secret is null || covered.Length < NonceLength + TagLength)
            return null;
        var wrapped = new byte[covered.Length - NonceLength - TagLength];
        using var aes = new AesGcm(secret, TagLength);
        try
        {
            aes.Decrypt(
                covered.Span[..NonceLength],
                covered.Span[NonceLength..^TagLength],
                covered.Span[^TagLength..],
                wrapped,
                credentialId.ToByteArray(bigEndian: true)
            );
            return wrapped;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public async Task EraseAsync(Guid credentialId, CancellationToken ct)
    {
        var path = PathOf(credentialId);
        if (!File.Exists(path))
            return;
        await WriteThroughAsync(path, new byte[SecretLength], FileMode.Open, ct);
        File.Delete(path);
    }

    private async Task<byte[]?> ReadAsync(Guid credentialId, CancellationToken ct)
    {
        var path = PathOf(credentialId);
        if (!File.Exists(path))
            return null;
        var secret = await File.ReadAllBytesAsync(path, ct);
        return secret.Length == SecretLength && secret.AsSpan().ContainsAnyExcept((byte)0)
            ? secret
            : null;
    }

    private async Task<byte[]> CreateAsync(Guid credentialId, CancellationToken ct)
    {
        var path = PathOf(credentialId);
        OwnersAlone.Directory(Path.GetDirectoryName(path)!);
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        await WriteThroughAsync(path, secret, FileMode.CreateNew, ct);
        return secret;
    }

    /// <summary>Two levels of directories keep a million files walkable.</summary>
    private string PathOf(Guid credentialId)
    {
        var name = credentialId.ToString("N");
        return Path.Combine(directory, name[^2..], name);
    }

    private static async Task WriteThroughAsync(
        string path,
        byte[] content,
        FileMode mode,
        CancellationToken ct
    )
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Options = FileOptions.WriteThrough,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(content, ct);
        file.Flush(flushToDisk: true);
    }
}
