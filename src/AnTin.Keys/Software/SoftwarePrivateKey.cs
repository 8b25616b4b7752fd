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
        if (hash.Length != HashLength(algorithm.Hash))
        {
            throw new ArgumentException(
                $"The hash is not as long as one of {algorithm}.",
                nameof(hash)
            );
        }

        var signature = SignUnchecked(hash, algorithm);
        return verifier.VerifyHash(hash, signature, algorithm)
            ? signature
            : throw new KeyFaultException(
                "A signature did not verify right after it was made; it was not given out."
            );
    }

    public ISigner AsSigner(SignatureAlgorithm algorithm)
    {
        RefuseUnfit(algorithm);
        return new Signer(this, algorithm);
    }

    public void Dispose() => pair.Dispose();

    internal byte[] SignUnchecked(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm)
    {
        RefuseUnfit(algorithm);
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

    private static int HashLength(HashAlgorithmName hash) =>
        hash.Name switch
        {
            "SHA256" => SHA256.HashSizeInBytes,
            "SHA384" => SHA384.HashSizeInBytes,
            "SHA512" => SHA512.HashSizeInBytes,
            _ => -1,
        };

    private void RefuseUnfit(SignatureAlgorithm algorithm)
    {
        if (!Algorithm.CanSign(algorithm))
        {
            throw new ArgumentException(
                $"A key of {Algorithm.Name()} does not sign {algorithm}.",
                nameof(algorithm)
            );
        }
    }

    private sealed class Signer(SoftwarePrivateKey key, SignatureAlgorithm algorithm) : ISigner
    {
        public SignatureAlgorithm Algorithm => algorithm;

        public ReadOnlyMemory<byte> PublicKey => key.PublicKey;

        public ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        ) =>
            new(
                key.SignHash(
                    CryptographicOperations.HashData(algorithm.Hash, message.Span),
                    algorithm
                )
            );
    }
}
