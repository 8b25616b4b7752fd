using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>Checks this project's own signatures with the public key; validation of strangers' signatures lives in AnTin.Pki.</summary>
internal sealed class SignatureVerifier(ReadOnlyMemory<byte> publicKey)
{
    public bool Verify(
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature,
        SignatureAlgorithm algorithm
    ) =>
        VerifyHash(CryptographicOperations.HashData(algorithm.Hash, message), signature, algorithm);

    public bool VerifyHash(
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature,
        SignatureAlgorithm algorithm
    )
    {
        if (algorithm.Family == SignatureFamily.Ecdsa)
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(publicKey.Span, out _);
            return ecdsa.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey.Span, out _);
        return rsa.VerifyHash(hash, signature, algorithm.Hash, Padding(algorithm));
    }

    public static RSASignaturePadding Padding(SignatureAlgorithm algorithm) =>
        algorithm.Family == SignatureFamily.RsaPss
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
}
