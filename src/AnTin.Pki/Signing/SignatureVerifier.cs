using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>Checks signatures. Broken keys and broken signatures are signatures that do not verify, never exceptions.</summary>
public static class SignatureVerifier
{
    private const int LargestKey = 16 * 1024;
    private const int LargestExponent = 64;

    /// <param name="publicKey">SubjectPublicKeyInfo in DER.</param>
    /// <param name="algorithm">With which hash and padding.</param>
    /// <param name="data">The signed octets.</param>
    /// <param name="signature">RSA: as long as the modulus; ECDSA: <c>ECDSA-Sig-Value</c> in DER (RFC 3279 §2.2.3).</param>
    public static bool Verify(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> signature
    ) =>
        VerifyHash(
            publicKey,
            algorithm,
            CryptographicOperations.HashData(algorithm.Hash, data),
            signature
        );

    /// <summary>As <see cref="Verify"/>, when the data was hashed elsewhere.</summary>
    public static bool VerifyHash(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        // The provider is asked only about keys of a kind and size that it handles well: explicit curves and huge
        // exponents are ways to make a verifier fail or work for hours.
        if (
            !PublicKeyInfo.TryRead(publicKey.ToArray(), out var key, out _)
            || key.Kind != KindOf(algorithm)
            || key.Size > LargestKey
            || key.Exponent.GetBitLength() > LargestExponent
        )
        {
            return false;
        }

        try
        {
            return algorithm.Family == SignatureFamily.Ecdsa
                ? VerifyEcdsa(publicKey, hash, signature)
                : VerifyRsa(publicKey, algorithm, hash, signature);
        }
        catch (CryptographicException)
        {
            // The provider could not use the key or the signature: an unusable key has signed nothing.
            return false;
        }
    }

    private static KeyKind KindOf(SignatureAlgorithm algorithm) =>
        algorithm.Family == SignatureFamily.Ecdsa ? KeyKind.EllipticCurve : KeyKind.Rsa;

    private static bool VerifyRsa(
        ReadOnlySpan<byte> publicKey,
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey, out var read);
        return read == publicKey.Length
            && rsa.VerifyHash(hash, signature, algorithm.Hash, algorithm.RsaPadding());
    }

    private static bool VerifyEcdsa(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(publicKey, out var read);
        return read == publicKey.Length
            && ecdsa.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal static RSASignaturePadding RsaPadding(this SignatureAlgorithm algorithm) =>
        algorithm.Family == SignatureFamily.RsaPss
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
}
