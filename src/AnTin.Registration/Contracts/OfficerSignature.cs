namespace AnTin.Registration.Contracts;

/// <summary>An officer's signature under a decision.</summary>
/// <param name="OfficerId">The officer's mailbox, by which the authority's own list names officers.</param>
/// <param name="At">Time written into the signed message (<see cref="OrderDecision"/>).</param>
/// <param name="Certificate">DER certificate of the officer's signing key; empty where a passkey or a token signed.</param>
/// <param name="Signature">Signature over <see cref="OrderDecision"/>'s message, or by a passkey or a token over what <paramref name="Proof"/> says.</param>
/// <param name="Proof">Null where the message itself was signed.</param>
public sealed record OfficerSignature(
    string OfficerId,
    DateTimeOffset At,
    byte[] Certificate,
    byte[] Signature,
    DecisionProof? Proof = null
);
