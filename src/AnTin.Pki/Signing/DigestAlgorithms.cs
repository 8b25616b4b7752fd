using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Der;

namespace AnTin.Pki.Signing;

/// <summary>
/// Hash functions by identifier. SHA-1 is known so that old files can be read, and SHA-3, where the platform has it, so
/// that files of others can; nothing here writes either.
/// </summary>
public static class DigestAlgorithms
{
    /// <summary>With 512 bits of output: the digest that goes with Ed448 (RFC 8419 §2.3, RFC 8702 §3.1).</summary>
    public static readonly HashAlgorithmName Shake256 = new("SHAKE256");

    /// <summary>The digest of a signer's content: those below, and <see cref="Shake256"/>.</summary>
    public static bool TryFind(AlgorithmIdentifier identifier, out HashAlgorithmName hash)
    {
        if (IsShake(identifier) && System.Security.Cryptography.Shake256.IsSupported)
        {
            hash = Shake256;
            return true;
        }

        return TryFind(identifier.Algorithm, out hash);
    }

    /// <summary>What a stamp or a digest of ours uses beside a signature with this hash: SHA-1 is over, SHAKE256 has a name in CMS only.</summary>
    public static HashAlgorithmName Beside(HashAlgorithmName hash) =>
        hash == HashAlgorithmName.SHA1 ? HashAlgorithmName.SHA256
        : hash == Shake256 ? HashAlgorithmName.SHA512
        : hash;

    public static bool TryFind(ObjectIdentifier oid, out HashAlgorithmName hash)
    {
        hash =
            oid == Oids.Sha256 ? HashAlgorithmName.SHA256
            : oid == Oids.Sha384 ? HashAlgorithmName.SHA384
            : oid == Oids.Sha512 ? HashAlgorithmName.SHA512
            : oid == Oids.Sha1 ? HashAlgorithmName.SHA1
            : oid == Oids.Sha3With256 && SHA3_256.IsSupported ? HashAlgorithmName.SHA3_256
            : oid == Oids.Sha3With384 && SHA3_384.IsSupported ? HashAlgorithmName.SHA3_384
            : oid == Oids.Sha3With512 && SHA3_512.IsSupported ? HashAlgorithmName.SHA3_512
            : default;
        return hash.Name is not null;
    }

    /// <exception cref="ArgumentException">The hash is none of SHA-1, SHA-2 and SHA-3 with 256 to 512 bits.</exception>
    public static ObjectIdentifier Identifier(HashAlgorithmName hash) =>
        hash.Name switch
        {
            "SHA256" => Oids.Sha256,
            "SHA384" => Oids.Sha384,
            "SHA512" => Oids.Sha512,
            "SHA1" => Oids.Sha1,
            "SHA3-256" => Oids.Sha3With256,
            "SHA3-384" => Oids.Sha3With384,
            "SHA3-512" => Oids.Sha3With512,
            _ => throw new ArgumentException(
                $"No identifier for the hash '{hash.Name}'.",
                nameof(hash)
            ),
        };

    /// <summary>Length of the digest in octets.</summary>
    public static int Length(HashAlgorithmName hash) =>
        hash.Name switch
        {
            "SHA256" or "SHA3-256" => 32,
            "SHA384" or "SHA3-384" => 48,
            "SHA512" or "SHA3-512" or "SHAKE256" => 64,
            "SHA1" => 20,
            _ => throw new ArgumentException($"Unknown hash '{hash.Name}'.", nameof(hash)),
        };

    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "SHA-1 is computed to read old files only."
    )]
    public static byte[] Compute(HashAlgorithmName hash, ReadOnlySpan<byte> data) =>
        hash == Shake256
            ? System.Security.Cryptography.Shake256.HashData(data, Length(hash))
            : CryptographicOperations.HashData(hash, data);

    /// <summary>Without parameters 512 bits are meant (RFC 8702 §3.1); else they say so (RFC 8419 §2.3).</summary>
    private static bool IsShake(AlgorithmIdentifier identifier) =>
        identifier.Algorithm == Oids.Shake256 && identifier.Parameters.IsEmpty
        || identifier.Algorithm == Oids.Shake256WithLength
            && identifier.Parameters.Span.SequenceEqual<byte>([DerTag.Integer, 2, 2, 0]);

    /// <summary>RFC 5754 §2: the parameters of the SHA-2 digests are absent.</summary>
    public static void Write(DerWriter writer, HashAlgorithmName hash)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Identifier(hash));
        }
    }
}
