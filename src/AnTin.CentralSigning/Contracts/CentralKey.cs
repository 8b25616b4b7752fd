namespace AnTin.CentralSigning.Contracts;

/// <summary>A key pair made and wrapped in the signing store, seen by the one who will certify it.</summary>
/// <param name="CredentialId">The credential under which the key is kept.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo (RFC 5280 §4.1).</param>
/// <param name="CertificateRequest">DER PKCS#10 (RFC 2986), signed by the new key: proof of possession.</param>
public sealed record CentralKey(Guid CredentialId, byte[] PublicKey, byte[] CertificateRequest);
