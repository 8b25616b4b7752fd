using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using AnTin.Keys.Software;

namespace AnTin.Keys.Pins;

/// <summary>
/// A private key that opens with a PIN: <c>version (1) ‖ iterations (4) ‖ salt (16) ‖ box</c>. The box key is
/// PBKDF2-HMAC-SHA-512 (RFC 8018 §5.2) of the PIN; everything before the box and the owner are associated data. A PIN is
/// short: keep the blob wrapped under a key store too, and count wrong attempts.
/// </summary>
public static class PinProtectedKey
{
    public const int LeastIterations = 210_000;

    private const byte Version = 1;
    private const int SaltLength = 16;
    private const int HeadLength = 1 + 4 + SaltLength;
    private const int MostIterations = 5_000_000;

    /// <summary>Makes a pair and protects it.</summary>
    /// <param name="algorithm">Kind of pair.</param>
    /// <param name="pin">What only the owner knows; digits or any text.</param>
    /// <param name="owner">Bound to the key: another owner's PIN does not open it even when equal.</param>
    /// <param name="iterations">At least <see cref="LeastIterations"/>.</param>
    public static WrappedKey Generate(
        KeyAlgorithm algorithm,
        string pin,
        string owner,
        int iterations = LeastIterations
    )
    {
        var secret = SoftwareKeyPair.Generate(algorithm, out var publicKey);
        try
        {
            return new WrappedKey(publicKey, Protect(secret, pin, owner, iterations));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>False when the PIN or the owner is another, or the blob was changed.</summary>
    public static bool TryOpen(
        ReadOnlySpan<byte> blob,
        string pin,
        string owner,
        [NotNullWhen(true)] out IPrivateKey? key
    )
    {
        key = null;
        if (!TryUnprotect(blob, pin, owner, out var secret))
        {
            return false;
        }

        try
        {
            if (SoftwareKeyPair.Recognize(secret) is { } algorithm)
            {
                key = new SoftwarePrivateKey(secret, algorithm);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        return key is not null;
    }

    /// <summary>The same key under a new PIN; null when the old PIN is wrong.</summary>
    public static byte[]? ChangePin(
        ReadOnlySpan<byte> blob,
        string oldPin,
        string newPin,
        string owner
    )
    {
        if (!TryUnprotect(blob, oldPin, owner, out var secret))
        {
            return null;
        }

        try
        {
            return Protect(secret, newPin, owner, LeastIterations);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static byte[] Protect(
        ReadOnlySpan<byte> secret,
        string pin,
        string owner,
        int iterations
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, LeastIterations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(iterations, MostIterations);
        var head = new byte[HeadLength];
        head[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), iterations);
        RandomNumberGenerator.Fill(head.AsSpan(5));
        var boxKey = BoxKey(pin, head);
        try
        {
            return [.. head, .. SealedBox.Seal(boxKey, secret, AssociatedData(head, owner))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(boxKey);
        }
    }

    private static bool TryUnprotect(
        ReadOnlySpan<byte> blob,
        string pin,
        string owner,
        [NotNullWhen(true)] out byte[]? secret
    )
    {
        secret = null;
        if (blob.Length < HeadLength + SealedBox.Overhead || blob[0] != Version)
        {
            return false;
        }

        var head = blob[..HeadLength];
        if (BinaryPrimitives.ReadInt32BigEndian(head[1..]) is < LeastIterations or > MostIterations)
        {
            return false;
        }

        var boxKey = BoxKey(pin, head);
        try
        {
            return SealedBox.TryOpen(
                boxKey,
                blob[HeadLength..],
                AssociatedData(head, owner),
                out secret
            );
        }
        finally
        {
            CryptographicOperations.ZeroMemory(boxKey);
        }
    }

    private static byte[] BoxKey(string pin, ReadOnlySpan<byte> head) =>
        Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(pin),
            head[5..],
            BinaryPrimitives.ReadInt32BigEndian(head[1..]),
            HashAlgorithmName.SHA512,
            SealedBox.KeyLength
        );

    private static byte[] AssociatedData(ReadOnlySpan<byte> head, string owner) =>
        [.. head, .. Encoding.UTF8.GetBytes(owner)];
}
