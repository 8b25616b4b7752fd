using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Software;

/// <summary>Keys in files, one each, encrypted under a master key that lies elsewhere.</summary>
public sealed class SoftwareKeyStore : IKeyStore
{
    public const string Name = "software";

    private const string Extension = ".key";

    private readonly string directory;
    private readonly MasterKey master;
    private readonly TimeProvider clock;

    // Signers and wrapping keys are opened once; a destroyed key leaves both.
    private readonly ConcurrentDictionary<
        (string Id, string Algorithm),
        Lazy<PooledSigner>
    > signers = new();
    private readonly ConcurrentDictionary<string, byte[]> wrappingKeys = new(
        StringComparer.Ordinal
    );

    public SoftwareKeyStore(string directory, MasterKey master, TimeProvider clock)
    {
        this.directory = directory;
        this.master = master;
        this.clock = clock;
        Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                directory,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    public Task<StoredKey> GenerateAsync(KeySpec spec, CancellationToken cancellation = default) =>
        Task.Run(() => Generate(spec), cancellation);

    public Task<ISigner> SignerAsync(
        KeyReference key,
        SignatureAlgorithm algorithm,
        int verifyEvery = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(verifyEvery, 1);
        var signer = signers.GetOrAdd(
            (key.Id, algorithm.Name),
            _ => new(() => OpenSigner(key, algorithm))
        );
        try
        {
            return Task.FromResult<ISigner>(new CheckedSigner(signer.Value, verifyEvery));
        }
        catch
        {
            // A key that could not be opened now may be there later (restored from backup).
            signers.TryRemove((key.Id, algorithm.Name), out _);
            throw;
        }
    }

    public Task<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation = default)
    {
        var keys = Directory
            .EnumerateFiles(directory, "*" + Extension)
            .Select(path => Describe(Read(path)))
            .OrderBy(key => key.CreatedAt)
            .ThenBy(key => key.Reference.Id, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<StoredKey>>([.. keys]);
    }

    public Task<StoredKey?> FindAsync(KeyReference key, CancellationToken cancellation = default)
    {
        var path = PathOf(key);
        return Task.FromResult(File.Exists(path) ? Describe(Read(path)) : null);
    }

    public Task DestroyAsync(KeyReference key, CancellationToken cancellation = default)
    {
        File.Delete(PathOf(key));
        foreach (var known in signers.Keys.Where(known => known.Id == key.Id))
        {
            if (signers.TryRemove(known, out var signer) && signer.IsValueCreated)
            {
                signer.Value.Dispose();
            }
        }

        if (wrappingKeys.TryRemove(key.Id, out var wrappingKey))
        {
            CryptographicOperations.ZeroMemory(wrappingKey);
        }

        return Task.CompletedTask;
    }

    public Task<WrappedKey> GenerateWrappedAsync(
        KeyReference wrappingKey,
        KeyAlgorithm algorithm,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        Task.Run(
            () =>
            {
                var secret = SoftwareKeyPair.Generate(algorithm, out var publicKey);
                try
                {
                    return new WrappedKey(
                        publicKey,
                        SealedBox.Seal(WrappingKey(wrappingKey), secret, associatedData.Span)
                    );
                }
                finally
                {
                    CryptographicOperations.ZeroMemory(secret);
                }
            },
            cancellation
        );

    public async Task<IPrivateKey> OpenWrappedAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    )
    {
        var secret = await UnwrapAsync(wrappingKey, blob, associatedData, cancellation);
        try
        {
            return SoftwareKeyPair.Recognize(secret) is { } algorithm
                ? new SoftwarePrivateKey(secret, algorithm)
                : throw new KeyStoreException(
                    "Gói khóa không chứa khóa bí mật dùng được.",
                    "The wrapped blob does not hold a private key of a known kind."
                );
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public Task<byte[]> WrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> secret,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        Task.FromResult(SealedBox.Seal(WrappingKey(wrappingKey), secret.Span, associatedData.Span));

    public Task<byte[]> UnwrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        SealedBox.TryOpen(WrappingKey(wrappingKey), blob.Span, associatedData.Span, out var secret)
            ? Task.FromResult(secret)
            : throw new KeyStoreException(
                "Không mở được gói khóa: sai khóa bọc, sai chủ, hoặc gói đã bị sửa.",
                "The wrapped key does not open: wrong wrapping key, wrong owner, or the blob was changed."
            );

    public void Dispose()
    {
        foreach (var signer in signers.Values.Where(signer => signer.IsValueCreated))
        {
            signer.Value.Dispose();
        }

        foreach (var key in wrappingKeys.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }

        master.Dispose();
    }

    private StoredKey Generate(KeySpec spec)
    {
        byte[] publicKey = [];
        var secret =
            spec.Algorithm == KeyAlgorithm.Aes256
                ? RandomNumberGenerator.GetBytes(SealedBox.KeyLength)
                : SoftwareKeyPair.Generate(spec.Algorithm, out publicKey);
        try
        {
            var now = clock.GetUtcNow();
            var id = Guid.CreateVersion7(now).ToString();
            var header = new KeyFileHeader(
                id,
                spec.Algorithm.Name(),
                spec.Label,
                now,
                publicKey,
                master.Id
            );
            WholeFile.WriteNew(
                Path.Combine(directory, id + Extension),
                KeyFile.Write(header, secret, master)
            );
            return Describe(header);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private PooledSigner OpenSigner(KeyReference key, SignatureAlgorithm algorithm)
    {
        var file = Find(key);
        var kind = KeyAlgorithms.Parse(file.Header.Algorithm);
        if (!kind.CanSign(algorithm))
        {
            throw new ArgumentException(
                $"A key of {kind.Name()} does not sign {algorithm}.",
                nameof(algorithm)
            );
        }

        return new PooledSigner(() => OpenPair(key, file, kind), algorithm);
    }

    private SoftwarePrivateKey OpenPair(KeyReference key, KeyFile file, KeyAlgorithm kind)
    {
        var secret = OpenSecret(key, file);
        try
        {
            return new SoftwarePrivateKey(secret, kind);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private byte[] WrappingKey(KeyReference key) =>
        wrappingKeys.GetOrAdd(
            key.Id,
            _ =>
            {
                var file = Find(key);
                return file.Header.Algorithm == KeyAlgorithm.Aes256.Name()
                    ? OpenSecret(key, file)
                    : throw new ArgumentException("Only an AES-256 key wraps others.", nameof(key));
            }
        );

    private byte[] OpenSecret(KeyReference key, KeyFile file)
    {
        if (file.Header.MasterKeyId != master.Id)
        {
            throw new KeyStoreException(
                $"Khóa {key} được giữ dưới khóa chủ {file.Header.MasterKeyId}, nhưng khóa chủ đang dùng là {master.Id}. Hãy đặt Keys:MasterKeyFile trỏ tới đúng khóa chủ.",
                $"Key {key} is kept under master key {file.Header.MasterKeyId}, but the one in use is {master.Id}. Point Keys:MasterKeyFile at the right one."
            );
        }

        return file.TryOpen(master, out var secret)
            ? secret
            : throw new KeyStoreException(
                $"Tệp của khóa {key} đã bị hỏng hoặc bị sửa. Hãy khôi phục từ bản sao lưu.",
                $"The file of key {key} is damaged or was changed. Restore it from a backup."
            );
    }

    private KeyFile Find(KeyReference key)
    {
        var path = PathOf(key);
        var file = File.Exists(path)
            ? Read(path)
            : throw new KeyStoreException(
                $"Kho khóa không có khóa {key}. Hãy khôi phục thư mục khóa từ bản sao lưu cùng thời điểm với cơ sở dữ liệu.",
                $"The key store has no key {key}. Restore the directory of keys from a backup as old as the database."
            );
        return file.Header.Id == key.Id
            ? file
            : throw new KeyStoreException(
                $"Tệp của khóa {key} chứa một khóa khác. Hãy khôi phục từ bản sao lưu.",
                $"The file of key {key} holds another key. Restore it from a backup."
            );
    }

    private static KeyFile Read(string path) =>
        KeyFile.TryRead(File.ReadAllBytes(path), out var file)
            ? file
            : throw new KeyStoreException(
                $"\"{path}\" không phải tệp khóa. Hãy khôi phục từ bản sao lưu.",
                $"\"{path}\" is not a key file. Restore it from a backup."
            );

    private static StoredKey Describe(KeyFile file) => Describe(file.Header);

    private static StoredKey Describe(KeyFileHeader header) =>
        new(
            new KeyReference(Name, header.Id),
            new KeySpec(KeyAlgorithms.Parse(header.Algorithm), header.Label),
            header.PublicKey,
            header.CreatedAt
        );

    private string PathOf(KeyReference key) =>
        key.Store == Name && KeyReference.IsWord(key.Id)
            ? Path.Combine(directory, key.Id + Extension)
            : throw new KeyStoreException(
                $"Khóa {key} không thuộc kho khóa bằng tệp.",
                $"Key {key} does not belong to a store of files."
            );
}
