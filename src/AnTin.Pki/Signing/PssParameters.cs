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
    /// Null unless the three agree: one SHA-2 hash for message and mask, and a salt as long as the hash. RFC 4055
    /// allows more; nobody issues it, and every extra form is one more way to confuse a verifier.
    /// </summary>
    public static SignatureAlgorithm? TryRead(ReadOnlyMemory<byte> parameters) =>
        DerReader.TryParse(parameters, "RSASSA-PSS-params", 256, Read, out var read, out _)
            ? read
            : null;

    private static SignatureAlgorithm Read(ref DerReader reader)
    {
        var inside = reader.Sequence("RSASSA-PSS-params");
        if (!inside.TryContext(0, "hashAlgorithm", out var hashes))
        {
            throw inside.Broken("hashAlgorithm", "is absent, which means SHA-1.");
        }

        var hash = ReadHash(AlgorithmIdentifier.Read(ref hashes, "hashAlgorithm"), ref inside);
        if (!inside.TryContext(1, "maskGenAlgorithm", out var masks))
        {
            throw inside.Broken("maskGenAlgorithm", "is absent, which means MGF1 with SHA-1.");
        }

        var mask = masks.Sequence("maskGenAlgorithm");
        if (mask.ObjectIdentifier("maskGenAlgorithm") != Oids.Mgf1)
        {
            throw mask.Broken("maskGenAlgorithm", "is not MGF1.");
        }

        if (ReadHash(AlgorithmIdentifier.Read(ref mask, "maskGenAlgorithm"), ref inside) != hash)
        {
            throw mask.Broken("maskGenAlgorithm", "uses another hash than the message.");
        }

        var salt = inside.TryContext(2, "saltLength", out var salts)
            ? salts.SmallInteger("saltLength")
            : 20;
        if (salt != DigestAlgorithms.Length(hash))
        {
            throw inside.Broken("saltLength", "is not the length of the hash.");
        }

        if (
            inside.TryContext(3, "trailerField", out var trailers)
            && trailers.SmallInteger("trailerField") != 1
        )
        {
            throw inside.Broken("trailerField", "is not 1.");
        }

        inside.Complete();
        return SignatureAlgorithms.All.First(known =>
            known.Family == SignatureFamily.RsaPss && known.Hash == hash
        );
    }

    private static HashAlgorithmName ReadHash(
        AlgorithmIdentifier identifier,
        ref DerReader reader
    ) =>
        DigestAlgorithms.TryFind(identifier.Algorithm, out var hash)
        && hash != HashAlgorithmName.SHA1
            ? hash
            : throw reader.Broken("hashAlgorithm", "is not SHA-256, SHA-384 or SHA-512.");

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
