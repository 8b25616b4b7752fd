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
        algorithm.Family.IsOverMessage()
            ? Pki.Signing.SignatureVerifier.Verify(publicKey.Span, algorithm, message, signature)
            : VerifyHash(
                CryptographicOperations.HashData(algorithm.Hash, message),
                signature,
                algorithm
            );

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

    /// <summary>The signature, if it verifies: one that does not would betray the key (T23).</summary>
    /// <exception cref="KeyFaultException">It does not.</exception>
    public byte[] Verified(
        ReadOnlySpan<byte> hash,
        byte[] signature,
        SignatureAlgorithm algorithm
    ) => VerifyHash(hash, signature, algorithm) ? signature : throw Faulty();

    /// <inheritdoc cref="Verified"/>
    public byte[] VerifiedMessage(
        ReadOnlySpan<byte> message,
        byte[] signature,
        SignatureAlgorithm algorithm
    ) => Verify(message, signature, algorithm) ? signature : throw Faulty();

    public static RSASignaturePadding Padding(SignatureAlgorithm algorithm) =>
        algorithm.Family == SignatureFamily.RsaPss
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;

    private static KeyFaultException Faulty() =>
        new("A signature did not verify right after it was made; it was not given out.");
}
