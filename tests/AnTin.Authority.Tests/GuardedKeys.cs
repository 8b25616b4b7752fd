using AnTin.Authority.Signing;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Tests;

/// <summary>Keys that ask a test before each signature; what the test throws is what the caller gets.</summary>
internal sealed class GuardedKeys(ISigningKeys sound, Action guard) : ISigningKeys
{
    public async ValueTask<ISigner> OpenAsync(string reference, CancellationToken cancellation) =>
        Guard(await sound.OpenAsync(reference, cancellation));

    public ISigner Guard(ISigner signer) => new Signer(signer, guard);

    private sealed class Signer(ISigner inner, Action guard) : ISigner
    {
        public SignatureAlgorithm Algorithm => inner.Algorithm;

        public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

        public ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        )
        {
            guard();
            return inner.SignAsync(message, cancellation);
        }
    }
}
