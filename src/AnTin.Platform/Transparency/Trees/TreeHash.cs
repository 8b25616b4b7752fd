using System.Security.Cryptography;

namespace AnTin.Platform.Transparency.Trees;

/// <summary>A hash of the tree, SHA-256 (RFC 9162 §2.1.1). Leaves and nodes are hashed apart, so that neither passes for the other.</summary>
public readonly struct TreeHash : IEquatable<TreeHash>
{
    public const int Length = SHA256.HashSizeInBytes;

    private static readonly byte[] Zeroes = new byte[Length];

    private readonly byte[]? octets;

    private TreeHash(byte[] octets) => this.octets = octets;

    /// <summary>MTH({}): the root of a log that holds nothing.</summary>
    public static TreeHash OfNothing { get; } = new(SHA256.HashData([]));

    public ReadOnlySpan<byte> Octets => octets ?? Zeroes;

    /// <summary>SHA-256(0x00 || entry).</summary>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(entry);
        return new TreeHash(hash.GetHashAndReset());
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> whole = stackalloc byte[1 + (2 * Length)];
        whole[0] = 0x01;
        left.Octets.CopyTo(whole[1..]);
        right.Octets.CopyTo(whole[(1 + Length)..]);
        return new TreeHash(SHA256.HashData(whole));
    }

    /// <exception cref="ArgumentException">Not 32 octets.</exception>
    public static TreeHash From(ReadOnlySpan<byte> octets) =>
        octets.Length == Length
            ? new TreeHash(octets.ToArray())
            : throw new ArgumentException("A hash of the tree has 32 octets.", nameof(octets));

    public static bool operator ==(TreeHash left, TreeHash right) => left.Equals(right);

    public static bool operator !=(TreeHash left, TreeHash right) => !left.Equals(right);

    public bool Equals(TreeHash other) => Octets.SequenceEqual(other.Octets);

    public override bool Equals(object? obj) => obj is TreeHash other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Octets);

    /// <summary>In base64, as checkpoints and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(Octets);
}
