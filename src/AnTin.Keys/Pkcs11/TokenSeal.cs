using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// Octets sealed by a key that never leaves the token: <c>1 ‖ IV (12) ‖ AES-256-GCM</c>, bound to associated data
/// (NIST SP 800-38D). The IV is random, so one key seals at most 2³² times (§8.3).
/// </summary>
internal static class TokenSeal
{
    private const byte Version = 1;
    private const int IvLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(
        TokenSession session,
        CULong key,
        ReadOnlySpan<byte> secret,
        ReadOnlySpan<byte> associatedData
    )
    {
        var iv = RandomNumberGenerator.GetBytes(IvLength);
        using var gcm = Mechanism.Gcm(iv, associatedData);
        return [Version, .. iv, .. session.Functions.Encrypt(session.Handle, gcm, key, secret)];
    }

    /// <exception cref="KeyStoreException">Another key or other associated data, or the blob was changed.</exception>
    public static byte[] Open(
        TokenSession session,
        CULong key,
        ReadOnlySpan<byte> blob,
        ReadOnlySpan<byte> associatedData
    )
    {
        if (blob.Length < 1 + IvLength + TagLength || blob[0] != Version)
        {
            throw TokenFaults.Blob();
        }

        using var gcm = Mechanism.Gcm(blob.Slice(1, IvLength), associatedData);
        try
        {
            return session.Functions.Decrypt(session.Handle, gcm, key, blob[(1 + IvLength)..]);
        }
        catch (Pkcs11Exception fault)
            when (fault.Value
                    is ReturnValue.EncryptedDataInvalid
                        or ReturnValue.EncryptedDataLengthRange
                        or ReturnValue.GeneralError
                        or ReturnValue.FunctionFailed
            )
        {
            throw TokenFaults.Blob(fault);
        }
    }
}
