using AnTin.Platform.Transparency.Trees;

namespace AnTin.Registration.Contracts;

/// <summary>The messages (<see cref="OrderDecision"/>) that one signature covers, as leaves of a Merkle tree (RFC 9162 §2.1).</summary>
public sealed class DecisionTree
{
    private readonly TreeHash[] leaves;
    private readonly MerkleTree tree;

    public DecisionTree(IReadOnlyList<byte[]> messages)
    {
        leaves = [.. messages.Select(message => TreeHash.OfLeaf(message))];
        tree = new MerkleTree(HashOf);
    }

    /// <summary>What is signed: 32 octets.</summary>
    public byte[] Root => tree.Root(leaves.Length).Octets.ToArray();

    /// <summary>The hashes that lead from a leaf to the root.</summary>
    public IReadOnlyList<byte[]> Path(int index) =>
        [.. tree.Inclusion(index, leaves.Length).Select(hash => hash.Octets.ToArray())];

    /// <summary>Whether the message stands where the proof says, under the proof's root. Hostile proofs do not hold.</summary>
    public static bool Holds(byte[] message, DecisionProof proof) =>
        proof.Root.Length == TreeHash.Length
        && proof.Path.Count <= MerkleProof.MostHashes
        && proof.Path.All(hash => hash is { Length: TreeHash.Length })
        && MerkleProof.Includes(
            TreeHash.OfLeaf(message),
            proof.Index,
            proof.Count,
            [.. proof.Path.Select(hash => TreeHash.From(hash))],
            TreeHash.From(proof.Root)
        );

    private TreeHash HashOf(long start, int height)
    {
        if (height == 0)
        {
            return leaves[start];
        }

        var half = 1L << (height - 1);
        return TreeHash.OfNode(HashOf(start, height - 1), HashOf(start + half, height - 1));
    }
}
