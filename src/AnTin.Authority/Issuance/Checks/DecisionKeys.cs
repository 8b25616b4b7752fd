using AnTin.Authority.Database;
using AnTin.Authority.Officers;
using AnTin.Authority.WebAuthn;
using AnTin.Pki.Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Which keys decide; read once for a batch, since certificates take longer to read than signatures to check.</summary>
/// <param name="Officers">The officers' certificates, by officer.</param>
/// <param name="Passkeys">The authority's own list, by credential id in base64url.</param>
/// <param name="Tokens">The authority's own list of tokens, by SHA-256 of the key in hexadecimal.</param>
/// <param name="Party">Whom passkeys answer; null where the desk has no address by name.</param>
/// <param name="PinKeys">Whether keys kept by the desk under PINs decide too.</param>
public sealed record DecisionKeys(
    IReadOnlyDictionary<string, Certificate> Officers,
    IReadOnlyDictionary<string, OfficerPasskeyRecord> Passkeys,
    IReadOnlyDictionary<string, TokenOnList> Tokens,
    RelyingParty? Party,
    bool PinKeys
)
{
    /// <summary>Of an officer on the list.</summary>
    public Certificate CertificateOf(OfficerRecord officer) => Officers[officer.Id];

    /// <summary>The officer's passkey that a signature names; null when it is not on the list, or no more.</summary>
    public OfficerPasskeyRecord? PasskeyOf(OfficerRecord officer, DecisionProof proof) =>
        proof is { Passkey: { } evidence, Token: null }
        && Passkeys.GetValueOrDefault(PasskeyDirectory.NameOf(evidence.CredentialId))
            is { RetiredAt: null } passkey
        && passkey.OfficerId == officer.Id
            ? passkey
            : null;

    /// <summary>The same of the officer's token.</summary>
    public TokenOnList? TokenOf(OfficerRecord officer, DecisionProof proof) =>
        proof is { Passkey: null, Token: { } digest }
        && Tokens.GetValueOrDefault(digest) is { Record.RetiredAt: null } token
        && token.Record.OfficerId == officer.Id
            ? token
            : null;

    /// <summary>Whether a key that signs for a whole tree is the officer's own: exactly one, of either kind.</summary>
    public bool Know(OfficerRecord officer, DecisionProof proof) =>
        PasskeyOf(officer, proof) is not null || TokenOf(officer, proof) is not null;
}
