using System.Security.Cryptography;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// A kept pair of a token, for many threads: each signature borrows a session. Never disposed: whoever holds it may be
/// signing, and its mechanism is a few octets.
/// </summary>
internal sealed class TokenSigner(Token token, StoredKey key, SignatureAlgorithm algorithm)
    : ISigner
{
    private readonly Mechanism mechanism = TokenMechanisms.Of(algorithm);

    /// <summary>Of RSA-4096, the longest.</summary>
    private const int Longest = 512;

    public SignatureAlgorithm Algorithm => algorithm;

    public ReadOnlyMemory<byte> PublicKey => key.PublicKey;

    /// <summary>Blocks while the token works: on a network token, call it from where waiting costs nothing.</summary>
    public ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    )
    {
        var input = TokenMechanisms.Input(
            algorithm,
            CryptographicOperations.HashData(algorithm.Hash, message.Span)
        );
        var signature = token.Run(session =>
            session.Functions.Sign(
                session.Handle,
                mechanism,
                session.Find(Ck.Object.PrivateKey, key.Reference.Id)
                    ?? throw TokenFaults.NoSuchKey(key.Reference.ToString(), token.Options.Token),
                input,
                Longest
            )
        );
        return new(TokenMechanisms.Output(algorithm, signature));
    }
}
