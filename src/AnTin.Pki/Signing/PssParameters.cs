using System.Security.Cryptography;
using AnTin.Pki.Der;

namespace AnTin.Pki.Signing;

/// <summary>
/// RFC 4055 §3.1:
/// <code>
/// RSASSA-PSS-params ::= SEQUENCE {
///     hashAlgorithm     [0] HashAlgorithm    DEFAULT sha1Identifier,
///     maskGenAlgorithm  [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
///     saltLength        [2] INTEGER          DEFAULT 20,
///     trailerField      [3] INTEGER          DEFAULT 1 }
/// </code>
/// </summary>
internal static class PssParameters
{
    private const int DefaultSalt = 20;

    /// <summary>Octets of a key of 16384 bits.</summary>
    private const int LongestSalt = 2048;

    public static void Write(DerWriter writer, HashAlgorithmName hash)
    {
        using (writer.Sequence())
        {
            using (writer.Context(0))
            {
                WriteHash(writer, hash);
            }

            using (writer.Context(1))
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(Oids.Mgf1);
                WriteHash(writer, hash);
            }

            using (writer.Context(2))
            {
                writer.Integer(DigestAlgorithms.Length(hash));
            }
        }
    }

    /// <summary>
    /// Null unless message and mask have one hash. The salt may have any length: openssl makes it as long as the key
    /// leaves room for.
    /// </summary>
    public static SignatureAlgorithm? TryRead(ReadOnlyMemory<byte> parameters) =>
        DerReader.TryParse(parameters, "RSASSA-PSS-params", 256, Read, out var read, out _)
            ? read
            : null;

    private static SignatureAlgorithm Read(ref DerReader reader)
    {
        var inside = reader.Sequence("RSASSA-PSS-params");
        var hash = inside.TryContext(0, "hashAlgorithm", out var hashes)
            ? ReadHash(AlgorithmIdentifier.Read(ref hashes, "hashAlgorithm"), ref inside)
            : HashAlgorithmName.SHA1;
        var maskHash = inside.TryContext(1, "maskGenAlgorithm", out var masks)
            ? ReadMask(ref masks)
            : HashAlgorithmName.SHA1;
        if (maskHash != hash)
        {
            throw inside.Broken("maskGenAlgorithm", "uses another hash than the message.");
        }

        var salt = inside.TryContext(2, "saltLength", out var salts)
            ? salts.SmallInteger("saltLength")
            : DefaultSalt;
        if (salt is < 0 or > LongestSalt)
        {
            throw inside.Broken("saltLength", "is negative or longer than any key.");
        }

        if (
            inside.TryContext(3, "trailerField", out var trailers)
            && trailers.SmallInteger("trailerField") != 1
        )
        {
            throw inside.Broken("trailerField", "is not 1.");
        }

        inside.Complete();
        return new SignatureAlgorithm($"RSA-PSS-{hash.Name}", SignatureFamily.RsaPss, hash)
        {
            SaltLength = salt == DigestAlgorithms.Length(hash) ? null : salt,
        };
    }

    private static HashAlgorithmName ReadMask(ref DerReader masks)
    {
        var mask = masks.Sequence("maskGenAlgorithm");
        return mask.ObjectIdentifier("maskGenAlgorithm") == Oids.Mgf1
            ? ReadHash(AlgorithmIdentifier.Read(ref mask, "maskGenAlgorithm"), ref mask)
            : throw mask.Broken("maskGenAlgorithm", "is not MGF1.");
    }

    private static HashAlgorithmName ReadHash(
        AlgorithmIdentifier identifier,
        ref DerReader reader
    ) =>
        DigestAlgorithms.TryFind(identifier.Algorithm, out var hash)
            ? hash
            : throw reader.Broken("hashAlgorithm", "is not SHA-1, SHA-2 or SHA-3.");

    /// <summary>RFC 4055 §2.1: implementations write NULL parameters here, and must accept both forms.</summary>
    private static void WriteHash(DerWriter writer, HashAlgorithmName hash)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(DigestAlgorithms.Identifier(hash));
            writer.Null();
        }
    }
}
