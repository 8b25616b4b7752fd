namespace AnTin.Registration.Contracts;

/// <summary>What a verifier of a passkey's signature needs beside its key (W3C WebAuthn §7.2).</summary>
/// <param name="CredentialId">Names the key on the authority's own list.</param>
/// <param name="ClientData">Bytes of clientDataJSON; its challenge is the root that was signed.</param>
/// <param name="AuthenticatorData">Bytes of authenticatorData.</param>
public sealed record PasskeyEvidence(
    byte[] CredentialId,
    byte[] ClientData,
    byte[] AuthenticatorData
);
