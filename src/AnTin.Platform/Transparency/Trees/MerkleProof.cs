using System.Numerics;

namespace AnTin.Platform.Transparency.Trees;

/// <summary>Checks proofs of the tree; wrong numbers and proofs of any length are proofs that do not hold, never exceptions.</summary>
public static class MerkleProof
{
    /// <summary>No tree of 2^63 entries needs a longer one.</summary>
    public const int MostHashes = 63;

    /// <summary>Whether the leaf stands at this index of the tree with this size and root: RFC 9162 §2.1.3.2.</summary>
    public static bool Includes(
        TreeHash leaf,
        long index,
        long size,
        IReadOnlyList<TreeHash> path,
        TreeHash root
    )
    {
        if (index < 0 || index >= size || path.Count > MostHashes)
        {
            return false;
        }

        var (here, last, hash) = (index, size - 1, leaf);
        foreach (var other in path)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(here) || here == last)
            {
                hash = TreeHash.OfNode(other, hash);
                (here, last) = PastLeft(here, last);
            }
            else
            {
                hash = TreeHash.OfNode(hash, other);
            }

            (here, last) = (here >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the tree of the first size and root is the beginning of the tree of the second: RFC 9162 §2.1.4.2. Every
    /// tree begins with the empty one.
    /// </summary>
    public static bool Extends(
        long first,
        TreeHash firstRoot,
        long second,
        TreeHash secondRoot,
        IReadOnlyList<TreeHash> path
    )
    {
        if (first <= 0 || first >= second)
        {
            return path.Count == 0
                && (first == second ? firstRoot == secondRoot : first == 0)
                && (first != 0 || firstRoot == TreeHash.OfNothing);
        }

        if (path.Count is 0 or > MostHashes)
        {
            return false;
        }

        var whole = BitOperations.IsPow2(first) ? [firstRoot, .. path] : path;
        return Climb(first, second, whole) is var (old, young)
            && old == firstRoot
            && young == secondRoot;
    }

    /// <summary>Both roots as the path tells them; null where it has another length than such a proof.</summary>
    private static (TreeHash Old, TreeHash Young)? Climb(
        long first,
        long second,
        IReadOnlyList<TreeHash> path
    )
    {
        var (here, last) = (first - 1, second - 1);
        while (IsRight(here))
        {
            (here, last) = (here >> 1, last >> 1);
        }

        var (old, young) = (path[0], path[0]);
        foreach (var other in path.Skip(1))
        {
            if (last == 0)
            {
                return null;
            }

            if (IsRight(here) || here == last)
            {
                old = TreeHash.OfNode(other, old);
                young = TreeHash.OfNode(other, young);
                (here, last) = PastLeft(here, last);
            }
            else
            {
                young = TreeHash.OfNode(young, other);
            }

            (here, last) = (here >> 1, last >> 1);
        }

        return last == 0 ? (old, young) : null;
    }

    private static bool IsRight(long node) => (node & 1) == 1;

    /// <summary>A last node without a neighbour rises until it is a right child.</summary>
    private static (long Here, long Last) PastLeft(long here, long last)
    {
        while (!IsRight(here) && here != 0)
        {
            (here, last) = (here >> 1, last >> 1);
        }

        return (here, last);
    }
}
