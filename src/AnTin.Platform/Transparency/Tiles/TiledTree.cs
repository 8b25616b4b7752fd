using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Tiles;

/// <summary>
/// The tree of a log as its tiles tell it. Nothing here is believed: compare <see cref="Root"/> with a checkpoint before
/// using a proof. Not for several threads at once.
/// </summary>
public sealed class TiledTree
{
    /// <summary>A path of proof through a tree of 2^63 entries crosses eight tiles; neighbours share theirs.</summary>
    private const int MostInMemory = 64;

    private readonly ILogFiles files;
    private readonly Dictionary<(int Level, long Index), TreeHash[]> tiles = [];
    private readonly MerkleTree tree;

    public TiledTree(ILogFiles files, long size)
    {
        this.files = files;
        Size = size;
        tree = new MerkleTree(HashOf);
    }

    public long Size { get; }

    /// <exception cref="LogBrokenException">A tile is missing or too short; the same holds for every method.</exception>
    public TreeHash Root() => RootAt(Size);

    /// <summary>The root the tree had when it was so large.</summary>
    public TreeHash RootAt(long size) => tree.Root(size);

    public IReadOnlyList<TreeHash> Inclusion(long index) => tree.Inclusion(index, Size);

    /// <summary>That the tree of <paramref name="size"/> entries is the beginning of this one.</summary>
    public IReadOnlyList<TreeHash> ConsistencySince(long size) => tree.Consistency(size, Size);

    /// <summary>The hashes of a tile in this tree.</summary>
    public TreeHash[] Tile(int level, long index)
    {
        if (tiles.TryGetValue((level, index), out var known))
        {
            return known;
        }

        var name = TileName.In(Size, level, index);
        var octets = Octets(name, TileName.Full * TreeHash.Length);
        if (octets.Length < name.Width * TreeHash.Length || octets.Length % TreeHash.Length != 0)
        {
            throw new LogBrokenException(name.Path, LogRefusals.TileForm(name.Path));
        }

        var hashes = new TreeHash[name.Width];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = TreeHash.From(octets.AsSpan(i * TreeHash.Length, TreeHash.Length));
        }

        if (tiles.Count >= MostInMemory)
        {
            tiles.Clear();
        }

        return tiles[(level, index)] = hashes;
    }

    /// <summary>The entries from <c>256 · index</c> on, at most 256.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Bundle(long index)
    {
        var name = TileName.In(Size, TileName.Entries, index);
        var read = EntryBundle.Read(Octets(name, EntryBundle.MostOctets), name.Width);
        return read.IsOk ? read.Value : throw new LogBrokenException(name.Path, read.Refusals[0]);
    }

    public ReadOnlyMemory<byte> Entry(long index) =>
        Bundle(index / TileName.Full)[(int)(index % TileName.Full)];

    private byte[] Octets(TileName name, int most)
    {
        if (name.Width == 0)
        {
            throw new LogBrokenException(name.Whole.Path, LogRefusals.FileMissing(name.Whole.Path));
        }

        // A partial tile may be gone once the whole one is there.
        return files.Read(name.Path, most)
            ?? (name.IsFull ? null : files.Read(name.Whole.Path, most))
            ?? throw new LogBrokenException(name.Path, LogRefusals.FileMissing(name.Path));
    }

    private TreeHash HashOf(long start, int height)
    {
        var level = height / 8;
        var first = start >> (8 * level);
        var hashes = Tile(level, first / TileName.Full)
            .AsSpan((int)(first % TileName.Full), 1 << (height % 8));
        return Fold(hashes);
    }

    private static TreeHash Fold(ReadOnlySpan<TreeHash> hashes) =>
        hashes.Length == 1
            ? hashes[0]
            : TreeHash.OfNode(
                Fold(hashes[..(hashes.Length / 2)]),
                Fold(hashes[(hashes.Length / 2)..])
            );
}
