using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AnTin.Keys.Software;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a random nonce: <c>nonce (12) ‖ tag (16) ‖ ciphertext</c>. The associated data is
/// not in the box and must be brought to open it.
/// </summary>
internal static class SealedBox
{
    public const int KeyLength = 32;
    public const int Overhead = NonceLength + TagLength;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> secret,
        ReadOnlySpan<byte> associatedData
    )
    {
        var box = new byte[Overhead + secret.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            nonce,
            secret,
            box.AsSpan(Overhead),
            box.AsSpan(NonceLength, TagLength),
            associatedData
        );
        return box;
    }

    /// <summary>False when key, box or associated data are not those of the sealing. The caller clears the secret.</summary>
    public static bool TryOpen(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> box,
        ReadOnlySpan<byte> associatedData,
        [NotNullWhen(true)] out byte[]? secret
    )
    {
        secret = null;
        if (box.Length < Overhead)
        {
            return false;
        }

        var opened = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(
                box[..NonceLength],
                box[Overhead..],
                box.Slice(NonceLength, TagLength),
                opened,
                associatedData
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        secret = opened;
        return true;
    }
}
