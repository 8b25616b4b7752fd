using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>An opened key seen as a signer of messages; lives as long as the key.</summary>
internal sealed class PrivateKeySigner(IPrivateKey key, SignatureAlgorithm algorithm) : ISigner
{
    public SignatureAlgorithm Algorithm => algorithm;

    public ReadOnlyMemory<byte> PublicKey => key.PublicKey;

    public ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    ) => new(key.SignMessage(message.Span, algorithm));
}
