using AnTin.Authority.Ceremonies;

namespace AnTin.TestKit.Authority;

/// <summary>Passes on to other keys what a test does not change.</summary>
public abstract class PassedOnCeremonyKeys(ICeremonyKeys real) : ICeremonyKeys
{
    public virtual Task<CeremonyKey> SigningKeyAsync(
        string label,
        string kind,
        CancellationToken cancellation
    ) => real.SigningKeyAsync(label, kind, cancellation);

    public virtual Task<OfficerKey> OfficerKeyAsync(
        string officerId,
        string kind,
        CancellationToken cancellation
    ) => real.OfficerKeyAsync(officerId, kind, cancellation);

    public virtual Task EquipOfficerAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => real.EquipOfficerAsync(officerId, certificate, cancellation);

    public Task AdmitPasskeyAsync(
        string officerId,
        string credential,
        DateTimeOffset at,
        CancellationToken cancellation
    ) => real.AdmitPasskeyAsync(officerId, credential, at, cancellation);

    public Task ForgetPasskeyAsync(string credential, CancellationToken cancellation) =>
        real.ForgetPasskeyAsync(credential, cancellation);

    public Task AdmitTokenAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => real.AdmitTokenAsync(officerId, certificate, cancellation);

    public Task ForgetTokenAsync(string keyDigest, CancellationToken cancellation) =>
        real.ForgetTokenAsync(keyDigest, cancellation);

    public Task<string> WrappingKeyAsync(CancellationToken cancellation) =>
        real.WrappingKeyAsync(cancellation);
}
