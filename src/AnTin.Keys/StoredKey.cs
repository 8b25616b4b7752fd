namespace AnTin.Keys;

/// <param name="Reference">Its name.</param>
/// <param name="Spec">What was asked for.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo; empty for a wrapping key.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
public sealed record StoredKey(
    KeyReference Reference,
    KeySpec Spec,
    ReadOnlyMemory<byte> PublicKey,
    DateTimeOffset CreatedAt
);
