namespace AnTin.Registration.Contracts;

/// <summary>What a browser brings after a passkey signed.</summary>
public sealed record PasskeyAnswer(PasskeyEvidence Evidence, byte[] Signature);
