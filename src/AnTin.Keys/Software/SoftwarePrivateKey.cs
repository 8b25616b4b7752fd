using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Software;

/// <summary>A pair in this process's memory.</summary>
internal sealed class SoftwarePrivateKey : IPrivateKey
{
    private readonly AsymmetricAlgorithm pair;
    private readonly SignatureVerifier verifier;

    public SoftwarePrivateKey(ReadOnlySpan<byte> pkcs8, KeyAlgorithm algorithm)
    {
        pair = SoftwareKeyPair.Open(pkcs8, algorithm);
        Algorithm = algorithm;
        PublicKey = pair.ExportSubjectPublicKeyInfo();
        verifier = new SignatureVerifier(PublicKey);
    }

    public KeyAlgorithm Algorithm { get; }

    public ReadOnlyMemory<byte> PublicKey { get; }

    public byte[] SignHash(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm, hash.Length);
        return verifier.Verified(hash, SignUnchecked(hash, algorithm), algorithm);
    }

    public ISigner AsSigner(SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm);
        return new PrivateKeySigner(this, algorithm);
    }

    public void Dispose() => pair.Dispose();

    internal byte[] SignUnchecked(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm);
        return pair switch
        {
            ECDsa ecdsa => ecdsa.SignHash(hash.ToArray(), DSASignatureFormat.Rfc3279DerSequence),
            RSA rsa => rsa.SignHash(
                hash.ToArray(),
                algorithm.Hash,
                SignatureVerifier.Padding(algorithm)
            ),
            _ => throw new InvalidOperationException("Neither RSA nor ECDSA."),
        };
    }
}
