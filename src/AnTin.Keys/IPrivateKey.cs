using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>A private key opened for a short while; disposing forgets it. Not for use by several threads at once.</summary>
public interface IPrivateKey : IDisposable
{
    KeyAlgorithm Algorithm { get; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>
    /// Signs a hash made elsewhere (documents stay with their owner). The hash must be as long as the algorithm's;
    /// ECDSA answers in DER. The signature is verified before it is returned.
    /// </summary>
    /// <exception cref="ArgumentException">The key cannot sign so, or the hash has another length.</exception>
    byte[] SignHash(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm);

    /// <summary>Signs a message; the only way for families that sign no hashes (<see cref="SignatureFamilies.IsOverMessage"/>).</summary>
    /// <exception cref="ArgumentException">The key cannot sign so.</exception>
    byte[] SignMessage(ReadOnlySpan<byte> message, SignatureAlgorithm algorithm) =>
        SignHash(CryptographicOperations.HashData(algorithm.Hash, message), algorithm);

    /// <summary>The same key seen as a signer of messages, for certificate requests and CMS; lives as long as this key.</summary>
    ISigner AsSigner(SignatureAlgorithm algorithm);
}
