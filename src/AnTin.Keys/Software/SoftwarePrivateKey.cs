using AnTin.Pki.Signing;

namespace AnTin.Keys.Software;

/// <summary>A pair in this process's memory.</summary>
internal sealed class SoftwarePrivateKey : IPrivateKey
{
    private readonly SoftwareKeyPair pair;
    private readonly SignatureVerifier verifier;

    public SoftwarePrivateKey(ReadOnlySpan<byte> pkcs8, KeyAlgorithm algorithm)
    {
        pair = SoftwareKeyPair.Open(pkcs8, algorithm);
        Algorithm = algorithm;
        PublicKey = pair.ExportPublic();
        verifier = new SignatureVerifier(PublicKey);
    }

    public KeyAlgorithm Algorithm { get; }

    public ReadOnlyMemory<byte> PublicKey { get; }

    public byte[] SignHash(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm, hash.Length);
        return verifier.Verified(hash, pair.SignHash(hash, algorithm), algorithm);
    }

    public byte[] SignMessage(ReadOnlySpan<byte> message, SignatureAlgorithm algorithm) =>
        verifier.VerifiedMessage(message, SignMessageUnchecked(message, algorithm), algorithm);

    public ISigner AsSigner(SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm);
        return new PrivateKeySigner(this, algorithm);
    }

    public void Dispose() => pair.Dispose();

    internal byte[] SignMessageUnchecked(ReadOnlySpan<byte> message, SignatureAlgorithm algorithm)
    {
        algorithm.RefuseUnfit(Algorithm);
        return pair.SignMessage(message, algorithm);
    }
}
