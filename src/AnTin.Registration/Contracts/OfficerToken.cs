using System.Security.Cryptography;

namespace AnTin.Registration.Contracts;

/// <summary>An officer's token as the desk knows it; the authority believes its own list only.</summary>
/// <param name="Certificate">DER, issued by the ceremony that admitted the token.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo of the token's key.</param>
/// <param name="NotAfter">When the certificate ends.</param>
public sealed record OfficerToken(byte[] Certificate, byte[] PublicKey, DateTimeOffset NotAfter)
{
    /// <summary>SHA-256 of the public key, hexadecimal: its name in ceremonies, answers and lists.</summary>
    public string KeyDigest() => Convert.ToHexStringLower(SHA256.HashData(PublicKey));
}
