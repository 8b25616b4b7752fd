namespace AnTin.Authority.Officers;

/// <param name="Outcome">How it ended.</param>
/// <param name="Signatures">One for each message, in their order; empty unless signed.</param>
/// <param name="Certificate">The officer's certificate; empty unless signed.</param>
/// <param name="AttemptsLeft">PINs that may still be tried.</param>
public sealed record OfficerSigning(
    OfficerSigningOutcome Outcome,
    IReadOnlyList<byte[]> Signatures,
    byte[] Certificate,
    int AttemptsLeft
);
