using System.Numerics;

namespace AnTin.Platform.Transparency.Trees;

/// <summary>
/// The Merkle tree of RFC 9162 §2.1 over hashes that somebody else keeps: where it splits, its roots, and the proofs that
/// an entry is in it and that a smaller tree is its beginning.
/// </summary>
/// <param name="hashOf">
/// The hash of a whole subtree: the entries from <c>start</c>, <c>2^height</c> of them, where start is a multiple of that.
/// </param>
public sealed class MerkleTree(Func<long, int, TreeHash> hashOf)
{
    /// <summary>MTH(D[0:size]).</summary>
    public TreeHash Root(long size) => size == 0 ? TreeHash.OfNothing : Range(0, size);

    /// <summary>PATH(index, D[0:size]) of §2.1.3.1.</summary>
    public IReadOnlyList<TreeHash> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<TreeHash>();
        for (var (start, end) = (0L, size); end - start > 1; )
        {
            var middle = start + Split(end - start);
            path.Add(index < middle ? Range(middle, end) : Range(start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF(first, D[0:second]) of §2.1.4.1; empty where there is nothing to prove (first 0, or both alike).</summary>
    public IReadOnlyList<TreeHash> Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        if (first == 0)
        {
            return [];
        }

        var path = new List<TreeHash>();
        var (start, end) = (0L, second);
        while (first < end)
        {
            var middle = start + Split(end - start);
            path.Add(first <= middle ? Range(middle, end) : Range(start, middle));
            (start, end) = first <= middle ? (start, middle) : (middle, end);
        }

        // The verifier knows the hash of the whole old tree already; of another part of it, it does not.
        if (start > 0)
        {
            path.Add(Range(start, end));
        }

        path.Reverse();
        return path;
    }

    /// <summary>The largest power of two smaller than <paramref name="count"/>, which is at least 2.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    private TreeHash Range(long start, long end)
    {
        var count = end - start;
        if (BitOperations.IsPow2(count))
        {
            return hashOf(start, BitOperations.Log2((ulong)count));
        }

        var middle = start + Split(count);
        return TreeHash.OfNode(Range(start, middle), Range(middle, end));
    }
}
