namespace AnTin.Authority.Ceremonies;

/// <summary>An officer's key: made under the officer's PIN, so the ceremony sees its public half only.</summary>
/// <param name="Reference">What the database keeps of it.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo.</param>
public sealed record OfficerKey(string Reference, ReadOnlyMemory<byte> PublicKey);
