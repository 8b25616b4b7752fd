namespace AnTin.Authority.Officers;

/// <summary>One officer's key as it lies on the desk's disk.</summary>
/// <param name="OfficerId">Whose it is; bound into the key.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo.</param>
/// <param name="Key">The private key under the PIN, and that once more under the desk's key store.</param>
/// <param name="Certificate">DER; null until the ceremony has issued it.</param>
/// <param name="WrongPins">Wrong PINs in a row.</param>
public sealed record OfficerKeyFile(
    string OfficerId,
    byte[] PublicKey,
    byte[] Key,
    byte[]? Certificate,
    int WrongPins
);
