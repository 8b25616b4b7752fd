using System.Security.Cryptography;
using AnTin.Pki.Signing.Edwards;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Pki.Signing;

/// <summary>
/// Checks signatures. Broken keys and broken signatures are signatures that do not verify, never exceptions; within a
/// <see cref="KeyWork.Limit"/> there is one, <see cref="KeyWorkException"/>, when no work is left.
/// </summary>
public static class SignatureVerifier
{
    /// <param name="publicKey">SubjectPublicKeyInfo in DER.</param>
    /// <param name="algorithm">With which hash and padding.</param>
    /// <param name="data">The signed octets.</param>
    /// <param name="signature">RSA: as long as the modulus; ECDSA: <c>ECDSA-Sig-Value</c> in DER (RFC 3279 §2.2.3); EdDSA: R and S; others: as their standard has it.</param>
    public static bool Verify(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> signature
    ) =>
        algorithm.Family.IsOverMessage()
            ? VerifyMessage(publicKey, algorithm, data, signature)
            : VerifyHash(
                publicKey,
                algorithm,
                CryptographicOperations.HashData(algorithm.Hash, data),
                signature
            );

    /// <summary>As <see cref="Verify"/>, when the data was hashed elsewhere; never so with families that want the data (<see cref="SignatureFamilies.IsOverMessage"/>).</summary>
    public static bool VerifyHash(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        try
        {
            using var key = VerifyingKey.Borrow(publicKey);
            return key?.Verify(algorithm, hash, signature) == true;
        }
        catch (CryptographicException)
        {
            // The provider could not use the key or the signature: an unusable key has signed nothing.
            return false;
        }
    }

    /// <summary>
    /// Whether the platform can verify with this key at all. Where it cannot, nobody may say that a signature is wrong.
    /// </summary>
    public static bool Knows(PublicKeyInfo key)
    {
        if (key.Kind == KeyKind.EdwardsCurve)
        {
            return EdwardsCurve.Find(key.Name)?.IsSupported == true;
        }

        if (key.Kind == KeyKind.PostQuantum)
        {
            return PostQuantumKey.IsSupported(key.Name);
        }

        if (key.Kind != KeyKind.ForeignCurve)
        {
            return key.Kind != KeyKind.Other;
        }

        try
        {
            using var borrowed = VerifyingKey.Borrow(key.Encoded.Span);
            return borrowed is not null;
        }
        catch (Exception cause)
            when (cause is CryptographicException or PlatformNotSupportedException)
        {
            // Some builds of the provider leave these curves out.
            return false;
        }
    }

    private static bool VerifyMessage(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        if (
            !PublicKeyInfo.TryRead(publicKey.ToArray(), out var key, out _)
            || key.Name != algorithm.Name
        )
        {
            return false;
        }

        KeyWork.Take(KeyWork.CostOf(key));
        return key.Kind switch
        {
            KeyKind.EdwardsCurve => EdwardsSignature.Verify(
                EdwardsCurve.Find(key.Name)!,
                key.KeyBits.Span,
                message,
                signature
            ),
            KeyKind.PostQuantum => VerifyPostQuantum(key, message, signature),
            _ => false,
        };
    }

    private static bool VerifyPostQuantum(
        PublicKeyInfo publicKey,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        try
        {
            using var key = PostQuantumKey.ImportPublic(publicKey);
            return key.Verify(message, signature);
        }
        catch (Exception cause)
            when (cause is CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    internal static RSASignaturePadding RsaPadding(this SignatureAlgorithm algorithm) =>
        algorithm.Family == SignatureFamily.RsaPss
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
}
