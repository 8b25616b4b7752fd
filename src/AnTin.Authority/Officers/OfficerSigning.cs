namespace AnTin.Authority.Officers;

/// <param name="Outcome">How it ended.</param>
/// <param name="Signature">The signature; empty unless signed.</param>
/// <param name="Certificate">The officer's certificate; empty unless signed.</param>
/// <param name="AttemptsLeft">PINs that may still be tried.</param>
public sealed record OfficerSigning(
    OfficerSigningOutcome Outcome,
    byte[] Signature,
    byte[] Certificate,
    int AttemptsLeft
);
