using AnTin.Authority.Ceremonies;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>Keys in a machine that loses its power after so many signatures: the next one never comes.</summary>
internal sealed class DyingKeys
{
    private readonly GuardedKeys guarded;
    private int left;

    public DyingKeys(ISigningKeys sound, int survives)
    {
        left = survives;
        guarded = new GuardedKeys(sound, Spend);
    }

    public ISigningKeys Opening => guarded;

    /// <summary>Where the ceremony makes its keys: the same machine.</summary>
    public ICeremonyKeys Making(AuthorityWorld world) =>
        new Maker(
            guarded,
            new StoreCeremonyKeys(
                world.Get<IKeyStore>(),
                world.Get<IKeyStore>(),
                world.Get<OfficerKeyDirectory>(),
                world.Get<PasskeyDirectory>(),
                world.Get<TokenDirectory>(),
                (_, _) => Task.FromResult("")
            )
        );

    private void Spend()
    {
        if (left-- <= 0)
        {
            throw new IOException("The power failed.");
        }
    }

    private sealed class Maker(GuardedKeys guarded, ICeremonyKeys real) : PassedOnCeremonyKeys(real)
    {
        public override async Task<CeremonyKey> SigningKeyAsync(
            string label,
            string kind,
            CancellationToken cancellation
        )
        {
            var made = await base.SigningKeyAsync(label, kind, cancellation);
            return made with { Signer = guarded.Guard(made.Signer) };
        }
    }
}
