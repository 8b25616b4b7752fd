using AnTin.Authority.Officers;
using AnTin.Keys;

namespace AnTin.Authority.Ceremonies;

/// <summary>Makes a ceremony's keys in the stores of their zones, and officers' keys under their PINs.</summary>
/// <param name="authority">Keys of CAs, OCSP signers and time-stamp units.</param>
/// <param name="signing">Wrapping keys of central signing.</param>
/// <param name="officers">Where officers' keys lie for the desk.</param>
/// <param name="passkeys">Where the desk keeps what it knows of officers' passkeys.</param>
/// <param name="tokens">Where the desk keeps what it knows of officers' tokens.</param>
/// <param name="pins">The PIN of each officer, asked at the terminal; never stored.</param>
public sealed class StoreCeremonyKeys(
    IKeyStore authority,
    IKeyStore signing,
    OfficerKeyDirectory officers,
    PasskeyDirectory passkeys,
    TokenDirectory tokens,
    Func<string, CancellationToken, Task<string>> pins
) : ICeremonyKeys
{
    /// <summary>By this label central signing finds its wrapping keys in its own store.</summary>
    private const string WrappingLabel = "antin signing key-encryption key";

    public async Task<CeremonyKey> SigningKeyAsync(
        string label,
        string kind,
        CancellationToken cancellation
    )
    {
        var key = await FindOrMakeAsync(authority, label, KeyAlgorithms.Parse(kind), cancellation);
        var signer = await authority.SignerAsync(
            key.Reference,
            key.Spec.Algorithm.DefaultSignature(),
            cancellation: cancellation
        );
        return new CeremonyKey(key.Reference.ToString(), signer);
    }

    public async Task<OfficerKey> OfficerKeyAsync(
        string officerId,
        string kind,
        CancellationToken cancellation
    )
    {
        var known = await officers.FindPublicKeyAsync(officerId, cancellation);
        if (known is null)
        {
            var pin = await pins(officerId, cancellation);
            if (pin.Length < OfficerKeyDirectory.LeastPinLength)
            {
                throw new CeremonyRefusedException(CeremonyRefusals.NoPin(officerId));
            }

            known = await officers.MakeAsync(
                officerId,
                KeyAlgorithms.Parse(kind),
                pin,
                cancellation
            );
        }

        return new OfficerKey($"officer:{officerId}", known);
    }

    public Task EquipOfficerAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => officers.EquipAsync(officerId, certificate, cancellation);

    public Task AdmitPasskeyAsync(
        string officerId,
        string credential,
        DateTimeOffset at,
        CancellationToken cancellation
    ) => passkeys.AdmitAsync(officerId, credential, at, cancellation);

    public Task ForgetPasskeyAsync(string credential, CancellationToken cancellation) =>
        passkeys.ForgetAsync(credential, cancellation);

    public Task AdmitTokenAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => tokens.AdmitAsync(officerId, certificate, cancellation);

    public Task ForgetTokenAsync(string keyDigest, CancellationToken cancellation) =>
        tokens.ForgetAsync(keyDigest, cancellation);

    public async Task<string> WrappingKeyAsync(CancellationToken cancellation)
    {
        var key = await FindOrMakeAsync(signing, WrappingLabel, KeyAlgorithm.Aes256, cancellation);
        return key.Reference.ToString();
    }

    /// <summary>A ceremony killed between making a key and writing it down finds the key by its label.</summary>
    private static async Task<StoredKey> FindOrMakeAsync(
        IKeyStore store,
        string label,
        KeyAlgorithm algorithm,
        CancellationToken cancellation
    )
    {
        var keys = await store.ListAsync(cancellation);
        return keys.FirstOrDefault(key =>
                key.Spec.Label == label && key.Spec.Algorithm == algorithm
            ) ?? await store.GenerateAsync(new KeySpec(algorithm, label), cancellation);
    }
}
