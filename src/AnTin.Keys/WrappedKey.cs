namespace AnTin.Keys;

/// <summary>A key pair that lives outside the store: whoever holds the blob cannot use it without the store.</summary>
/// <param name="PublicKey">DER SubjectPublicKeyInfo.</param>
/// <param name="Blob">The private key, wrapped.</param>
public sealed record WrappedKey(ReadOnlyMemory<byte> PublicKey, ReadOnlyMemory<byte> Blob);
