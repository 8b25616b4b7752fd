using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>
/// The first archive time stamp of an evidence record (RFC 4998 §4, RFC 6283 §3): a reduced hash tree whose first list has
/// the digests of what is preserved, and a token over its root. Renewals are stamps over this one and not read here.
/// </summary>
/// <param name="Tree">Lists of digests, the one of the data first; empty where the token is over the data itself.</param>
/// <param name="Token">RFC 3161.</param>
internal sealed record EvidenceRecord(
    IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>> Tree,
    ReadOnlyMemory<byte> Token
)
{
    /// <summary>Lists, and digests of one list.</summary>
    public const int Most = 2_000;

    /// <summary>In ASN.1 or XML.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> octets,
        [NotNullWhen(true)] out EvidenceRecord? record
    )
    {
        record = octets.Span is [0x30, ..]
            ? Asn1EvidenceRecord.Read(octets)
            : XmlEvidenceRecord.Read(octets);
        return record is not null;
    }

    /// <summary>The first list has this digest.</summary>
    public bool Lists(ReadOnlyMemory<byte> digest) =>
        Tree.Count > 0 && Tree[0].Any(one => one.Span.SequenceEqual(digest.Span));

    /// <summary>
    /// RFC 4998 §4.3, RFC 6283 §3.3: the digests of a list in ascending order, hashed together, join the next list. A digest
    /// that is alone in the first list stands for itself.
    /// </summary>
    public byte[] Root(HashAlgorithmName hash)
    {
        byte[]? root = null;
        foreach (var list in Tree)
        {
            var digests = list.Select(one => one.ToArray()).ToList();
            if (root is not null)
            {
                digests.Add(root);
            }

            digests.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
            root = digests is [var only]
                ? only
                : DigestAlgorithms.Compute(hash, digests.SelectMany(one => one).ToArray());
        }

        return root ?? [];
    }
}
