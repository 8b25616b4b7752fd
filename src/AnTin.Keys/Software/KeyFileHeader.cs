namespace AnTin.Keys.Software;

/// <summary>What a key file says in the clear, bound to the secret as associated data.</summary>
/// <param name="Id">The id of the reference; also the file's name.</param>
/// <param name="Algorithm">As <see cref="KeyAlgorithms.Name"/>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo; empty for a wrapping key.</param>
/// <param name="MasterKeyId">Which master key opens it.</param>
internal sealed record KeyFileHeader(
    string Id,
    string Algorithm,
    string Label,
    DateTimeOffset CreatedAt,
    byte[] PublicKey,
    string MasterKeyId
);
