using System.Security.Cryptography;

namespace AnTin.Registration.Contracts;

/// <summary>One passkey of an officer as the desk knows it; the authority believes its own list only.</summary>
/// <param name="CredentialId">As the browser names it.</param>
/// <param name="PublicKey">COSE_Key, as the authenticator wrote it.</param>
/// <param name="Label">The officer's own word for it.</param>
/// <param name="RegisteredAt">When it was made at the desk.</param>
/// <param name="AdmittedAt">When a ceremony admitted it; null while it waits.</param>
public sealed record OfficerPasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    string Label,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? AdmittedAt
)
{
    /// <summary>SHA-256 of the public key, hexadecimal: what officer and ceremony compare on their two screens.</summary>
    public string KeyDigest() => Convert.ToHexStringLower(SHA256.HashData(PublicKey));
}
