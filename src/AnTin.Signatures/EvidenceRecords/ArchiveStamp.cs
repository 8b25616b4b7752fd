using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>ArchiveTimeStamp: a reduced hash tree whose first list has the digests of what is covered, and a token over its root.</summary>
/// <param name="Tree">Lists of digests, the one of the data first; empty where the token is over the data itself.</param>
/// <param name="Token">RFC 3161.</param>
/// <param name="Octets">The stamp as a renewal covers it; gives null where it cannot be computed.</param>
internal sealed record ArchiveStamp(
    IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>> Tree,
    ReadOnlyMemory<byte> Token,
    Func<ReadOnlyMemory<byte>?> Octets
)
{
    /// <summary>The first list has this digest.</summary>
    public bool Lists(ReadOnlySpan<byte> digest)
    {
        if (Tree.Count == 0)
        {
            return false;
        }

        foreach (var one in Tree[0])
        {
            if (one.Span.SequenceEqual(digest))
            {
                return true;
            }
        }

        return false;
    }

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
