using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Tests.Status;

/// <summary>A module that is away while a test says so.</summary>
internal sealed class StoppableKeys
{
    public bool AreStopped { get; set; }

    public ISigningKeys Over(ISigningKeys sound) => new Keys(this, sound);

    private sealed class Keys(StoppableKeys switches, ISigningKeys sound) : ISigningKeys
    {
        public async ValueTask<ISigner> OpenAsync(
            string reference,
            CancellationToken cancellation
        ) => new Signer(switches, await sound.OpenAsync(reference, cancellation));
    }

    private sealed class Signer(StoppableKeys switches, ISigner inner) : ISigner
    {
        public SignatureAlgorithm Algorithm => inner.Algorithm;

        public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

        public ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        ) =>
            switches.AreStopped
                ? throw new KeyStoreException("Thiết bị vắng mặt.", "The module is away.")
                : inner.SignAsync(message, cancellation);
    }
}
