using System.Security.Cryptography;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// A wrapped pair opened for a short while. Each signature unwraps it into a borrowed session and destroys it there: no
/// session is held while its owner thinks, and a token that restarts in between costs nothing.
/// </summary>
internal sealed class TokenPrivateKey(
    Token token,
    string wrappingKey,
    KeyAlgorithm algorithm,
    byte[] publicKey,
    byte[] wrapped
) : IPrivateKey
{
    private const int Longest = 512;
    private readonly SignatureVerifier verifier = new(publicKey);

    public KeyAlgorithm Algorithm => algorithm;

    public ReadOnlyMemory<byte> PublicKey => publicKey;

    public byte[] SignHash(ReadOnlySpan<byte> hash, SignatureAlgorithm signature)
    {
        signature.RefuseUnfit(algorithm, hash.Length);
        using var mechanism = TokenMechanisms.Of(signature);
        var input = TokenMechanisms.Input(signature, hash);
        var value = TokenMechanisms.Output(
            signature,
            token.Run(session => Sign(session, mechanism, input))
        );
        return verifier.Verified(hash, value, signature);
    }

    public ISigner AsSigner(SignatureAlgorithm signature)
    {
        signature.RefuseUnfit(algorithm);
        return new PrivateKeySigner(this, signature);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(wrapped);

    private byte[] Sign(TokenSession session, Mechanism mechanism, byte[] input)
    {
        var key = TokenWrapping.Unwrap(
            session,
            session.Find(Ck.Object.SecretKey, wrappingKey)
                ?? throw TokenFaults.NoSuchKey(wrappingKey, token.Options.Token),
            wrapped,
            algorithm
        );
        try
        {
            return session.Functions.Sign(session.Handle, mechanism, key, input, Longest);
        }
        finally
        {
            session.Functions.Destroy(session.Handle, key);
        }
    }
}
