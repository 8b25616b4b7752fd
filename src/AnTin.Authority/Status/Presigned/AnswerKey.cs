using System.Security.Cryptography;

namespace AnTin.Authority.Status.Presigned;

/// <summary>One file: a certificate, asked about with one hash of its issuer.</summary>
public readonly record struct AnswerKey(string CaId, SerialKey Serial, HashAlgorithmName Hash)
{
    /// <summary>What clients ask with: most with SHA-1 (RFC 5019), newer ones with SHA-256 (RFC 9919).</summary>
    public static readonly HashAlgorithmName[] Hashes =
    [
        HashAlgorithmName.SHA1,
        HashAlgorithmName.SHA256,
    ];
}
