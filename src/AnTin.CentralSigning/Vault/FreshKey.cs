namespace AnTin.CentralSigning.Vault;

/// <summary>A key pair just made: its public half, its wrapped private half, and its proof of possession.</summary>
/// <param name="Algorithm">One of <see cref="CustodyAlgorithms"/>.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo.</param>
/// <param name="Wrapped">The private key under the key-encryption key.</param>
/// <param name="WrappingKey">Name and generation of that key-encryption key.</param>
/// <param name="CertificateRequest">DER PKCS#10 signed by the new key; its subject is a placeholder.</param>
public sealed record FreshKey(
    string Algorithm,
    byte[] PublicKey,
    byte[] Wrapped,
    string WrappingKey,
    byte[] CertificateRequest
);
