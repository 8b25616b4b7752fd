using AnTin.Authority.Ceremonies;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.Pki.Signing;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>Keys in a machine that loses its power after so many signatures: the next one never comes.</summary>
internal sealed class DyingKeys(ISigningKeys sound, int survives) : ISigningKeys
{
    private int left = survives;

    public async ValueTask<ISigner> OpenAsync(string reference, CancellationToken cancellation) =>
        new Signer(this, await sound.OpenAsync(reference, cancellation));

    /// <summary>Where the ceremony makes its keys: the same machine.</summary>
    public ICeremonyKeys Making(AuthorityWorld world) =>
        new Maker(
            this,
            new StoreCeremonyKeys(
                world.Get<IKeyStore>(),
                world.Get<IKeyStore>(),
                world.Get<OfficerKeyDirectory>(),
                world.Get<PasskeyDirectory>(),
                (_, _) => Task.FromResult("")
            )
        );

    private sealed class Signer(DyingKeys keys, ISigner inner) : ISigner
    {
        public SignatureAlgorithm Algorithm => inner.Algorithm;

        public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

        public ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        ) =>
            keys.left-- > 0
                ? inner.SignAsync(message, cancellation)
                : throw new IOException("The power failed.");
    }

    private sealed class Maker(DyingKeys keys, ICeremonyKeys inner) : ICeremonyKeys
    {
        public async Task<CeremonyKey> SigningKeyAsync(
            string label,
            string kind,
            CancellationToken cancellation
        )
        {
            var made = await inner.SigningKeyAsync(label, kind, cancellation);
            return made with { Signer = new Signer(keys, made.Signer) };
        }

        public Task<OfficerKey> OfficerKeyAsync(
            string officerId,
            string kind,
            CancellationToken cancellation
        ) => inner.OfficerKeyAsync(officerId, kind, cancellation);

        public Task EquipOfficerAsync(
            string officerId,
            byte[] certificate,
            CancellationToken cancellation
        ) => inner.EquipOfficerAsync(officerId, certificate, cancellation);

        public Task AdmitPasskeyAsync(
            string officerId,
            string credential,
            DateTimeOffset at,
            CancellationToken cancellation
        ) => inner.AdmitPasskeyAsync(officerId, credential, at, cancellation);

        public Task ForgetPasskeyAsync(string credential, CancellationToken cancellation) =>
            inner.ForgetPasskeyAsync(credential, cancellation);

        public Task<string> WrappingKeyAsync(CancellationToken cancellation) =>
            inner.WrappingKeyAsync(cancellation);
    }
}
