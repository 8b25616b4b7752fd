using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>Throw-away keys: made for a rehearsal and forgotten after it.</summary>
public sealed class RehearsalKeys : ICeremonyKeys, IDisposable
{
    private readonly Dictionary<string, SoftwareSigner> made = new(StringComparer.Ordinal);

    public Task<CeremonyKey> SigningKeyAsync(
        string label,
        string kind,
        CancellationToken cancellation
    ) => Task.FromResult(new CeremonyKey("rehearsal", Make(label, kind)));

    public Task<OfficerKey> OfficerKeyAsync(
        string officerId,
        string kind,
        CancellationToken cancellation
    ) => Task.FromResult(new OfficerKey("rehearsal", Make(officerId, kind).PublicKey));

    public Task EquipOfficerAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => Task.CompletedTask;

    public Task AdmitPasskeyAsync(
        string officerId,
        string credential,
        DateTimeOffset at,
        CancellationToken cancellation
    ) => Task.CompletedTask;

    public Task ForgetPasskeyAsync(string credential, CancellationToken cancellation) =>
        Task.CompletedTask;

    public Task AdmitTokenAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => Task.CompletedTask;

    public Task ForgetTokenAsync(string keyDigest, CancellationToken cancellation) =>
        Task.CompletedTask;

    public Task<string> WrappingKeyAsync(CancellationToken cancellation) =>
        Task.FromResult("rehearsal");

    /// <summary>A key that signs like the given algorithm, in place of a CA's that stays closed.</summary>
    public static Task<ISigner> TwinOfAsync(string algorithm) =>
        SignatureAlgorithms.TryFind(algorithm, out var wanted)
            ? Task.FromResult<ISigner>(TwinKeys.For(wanted))
            : throw new InvalidOperationException($"Nothing here signs with {algorithm}.");

    public void Dispose()
    {
        foreach (var signer in made.Values)
        {
            signer.Dispose();
        }
    }

    private SoftwareSigner Make(string label, string kind)
    {
        if (!made.TryGetValue(label, out var signer))
        {
            made[label] = signer = SoftwareSigner.Generate(kind);
        }

        return signer;
    }
}
