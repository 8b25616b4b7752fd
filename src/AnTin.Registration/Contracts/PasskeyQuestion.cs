namespace AnTin.Registration.Contracts;

/// <summary>What a page asks of a browser before a passkey signs.</summary>
/// <param name="RelyingParty">The host the passkeys were made for.</param>
/// <param name="Challenge">What is signed.</param>
/// <param name="Credentials">Ids of the officer's passkeys that the ceremony has admitted.</param>
public sealed record PasskeyQuestion(
    string RelyingParty,
    byte[] Challenge,
    IReadOnlyList<byte[]> Credentials
);
