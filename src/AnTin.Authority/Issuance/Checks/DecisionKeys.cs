using AnTin.Authority.Database;
using AnTin.Authority.Officers;
using AnTin.Authority.WebAuthn;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Which keys decide.</summary>
/// <param name="Passkeys">The authority's own list, by credential id in base64url.</param>
/// <param name="Party">Whom passkeys answer; null where the desk has no address by name.</param>
/// <param name="PinKeys">Whether keys kept by the desk under PINs decide too.</param>
public sealed record DecisionKeys(
    IReadOnlyDictionary<string, OfficerPasskeyRecord> Passkeys,
    RelyingParty? Party,
    bool PinKeys
)
{
    /// <summary>The officer's passkey that a signature names; null when it is not on the list, or no more.</summary>
    public OfficerPasskeyRecord? PasskeyOf(OfficerRecord officer, DecisionProof proof) =>
        Passkeys.GetValueOrDefault(PasskeyDirectory.NameOf(proof.Passkey.CredentialId))
            is { RetiredAt: null } passkey
        && passkey.OfficerId == officer.Id
            ? passkey
            : null;
}
