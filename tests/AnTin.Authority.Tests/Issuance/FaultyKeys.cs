using AnTin.Authority.Signing;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>A module whose signatures have one wrong bit while it is faulty.</summary>
internal sealed class FaultyKeys(ISigningKeys sound) : ISigningKeys
{
    public bool Faulty { get; set; }

    public async ValueTask<ISigner> OpenAsync(string reference, CancellationToken cancellation) =>
        new Signer(this, await sound.OpenAsync(reference, cancellation));

    private sealed class Signer(FaultyKeys keys, ISigner inner) : ISigner
    {
        public SignatureAlgorithm Algorithm => inner.Algorithm;

        public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

        public async ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        )
        {
            var signature = await inner.SignAsync(message, cancellation);
            signature[^1] ^= keys.Faulty ? (byte)1 : (byte)0;
            return signature;
        }
    }
}
