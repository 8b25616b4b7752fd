using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// What is stamped. RFC 3161 §2.4.1:
/// <code>
/// MessageImprint ::= SEQUENCE {
///     hashAlgorithm  AlgorithmIdentifier,
///     hashedMessage  OCTET STRING }
/// </code>
/// </summary>
/// <param name="Hash">Null when it is a hash we do not know.</param>
/// <param name="Digest">As long as the hash says, when the hash is known.</param>
/// <param name="Encoded">The whole element; a token repeats it octet by octet.</param>
public sealed record MessageImprint(
    HashAlgorithmName? Hash,
    ReadOnlyMemory<byte> Digest,
    ReadOnlyMemory<byte> Encoded
)
{
    public static MessageImprint Of(HashAlgorithmName hash, ReadOnlySpan<byte> data) =>
        OfDigest(hash, DigestAlgorithms.Compute(hash, data));

    public static MessageImprint OfDigest(HashAlgorithmName hash, ReadOnlyMemory<byte> digest)
    {
        using var writer = new DerWriter(96);
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(DigestAlgorithms.Identifier(hash));
                writer.Null();
            }

            writer.OctetString(digest.Span);
        }

        return new MessageImprint(hash, digest, writer.ToArray());
    }

    /// <summary>The same hash and digest, whatever the parameters of the hash look like.</summary>
    public bool Matches(MessageImprint other) =>
        Hash is not null
        && Hash == other.Hash
        && CryptographicOperations.FixedTimeEquals(Digest.Span, other.Digest.Span);

    /// <summary>Whether this is the imprint of <paramref name="data"/>.</summary>
    public bool IsOf(ReadOnlySpan<byte> data) =>
        Hash is { } hash
        && CryptographicOperations.FixedTimeEquals(
            DigestAlgorithms.Compute(hash, data),
            Digest.Span
        );

    internal static MessageImprint Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "messageImprint");
        var inside = reader.Inside(whole, "messageImprint");
        var algorithm = AlgorithmIdentifier.Read(ref inside, "messageImprint.hashAlgorithm");
        var digest = inside.OctetString("messageImprint.hashedMessage");
        inside.Complete();
        if (!DigestAlgorithms.TryFind(algorithm.Algorithm, out var hash))
        {
            return new MessageImprint(null, digest, reader.Whole(whole));
        }

        // §2.4.1: the length of hashedMessage must fit hashAlgorithm; a digest of another length is none.
        return digest.Length == DigestAlgorithms.Length(hash)
            ? new MessageImprint(hash, digest, reader.Whole(whole))
            : throw DerReader.BrokenAt(
                whole.Start,
                "messageImprint",
                $"{digest.Length} octets are no {hash}."
            );
    }
}
