using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AnTin.Keys.Software;

/// <summary>The key under which a software store keeps its keys; lives in a file apart from them.</summary>
public sealed class MasterKey : IDisposable
{
    private const string IdContext = "AnTin master key id";

    private readonly byte[] key;

    /// <param name="key">32 random bytes; copied.</param>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != SealedBox.KeyLength)
        {
            throw new ArgumentException("A master key has 32 bytes.", nameof(key));
        }

        this.key = GC.AllocateArray<byte>(SealedBox.KeyLength, pinned: true);
        key.CopyTo(this.key);
        Id = Convert.ToHexStringLower(
            HMACSHA256.HashData(key, System.Text.Encoding.ASCII.GetBytes(IdContext)).AsSpan(0, 8)
        );
    }

    /// <summary>Tells master keys apart and betrays nothing: 16 hexadecimal digits of an HMAC under the key.</summary>
    public string Id { get; }

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    internal byte[] Seal(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> associatedData) =>
        SealedBox.Seal(key, secret, associatedData);

    internal bool TryOpen(
        ReadOnlySpan<byte> box,
        ReadOnlySpan<byte> associatedData,
        [NotNullWhen(true)] out byte[]? secret
    ) => SealedBox.TryOpen(key, box, associatedData, out secret);
}
