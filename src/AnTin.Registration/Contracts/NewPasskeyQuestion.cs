namespace AnTin.Registration.Contracts;

/// <summary>What a page asks of a browser so that a passkey is made (W3C WebAuthn §5.4).</summary>
/// <param name="RelyingParty">The host it is made for.</param>
/// <param name="UserHandle">Names the officer to authenticators; §14.6.1 wants no mailbox in it.</param>
/// <param name="Challenge">What the browser repeats.</param>
/// <param name="Known">Ids of the passkeys the officer has already.</param>
/// <param name="Algorithms">COSE's names of the accepted ones, the preferred first.</param>
public sealed record NewPasskeyQuestion(
    string RelyingParty,
    byte[] UserHandle,
    byte[] Challenge,
    IReadOnlyList<byte[]> Known,
    IReadOnlyList<int> Algorithms
);
