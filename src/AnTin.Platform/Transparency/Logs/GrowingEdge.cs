using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// The right edge of a tree: of each level the hashes of the tile that is not whole yet, and the entries of the last
/// bundle. All that appending needs to know.
/// </summary>
internal sealed class GrowingEdge
{
    private readonly List<List<TreeHash>> levels;
    private readonly MemoryStream bundle;

    public GrowingEdge()
        : this(0, [], new MemoryStream()) { }

    private GrowingEdge(long size, List<List<TreeHash>> levels, MemoryStream bundle)
    {
        Size = size;
        this.levels = levels;
        this.bundle = bundle;
    }

    public long Size { get; private set; }

    /// <exception cref="LogBrokenException">A file of the edge is missing, or its entries are not its hashes.</exception>
    public static GrowingEdge Of(TiledTree tree)
    {
        var rows = new List<List<TreeHash>>();
        for (var wide = tree.Size; wide > 0; wide /= TileName.Full)
        {
            var partial = wide % TileName.Full > 0;
            rows.Add(partial ? [.. tree.Tile(rows.Count, wide / TileName.Full)] : []);
        }

        var open = new MemoryStream();
        if (tree.Size % TileName.Full > 0)
        {
            var index = tree.Size / TileName.Full;
            var entries = tree.Bundle(index);
            if (!entries.Select(entry => TreeHash.OfLeaf(entry.Span)).SequenceEqual(rows[0]))
            {
                var name = TileName.In(tree.Size, TileName.Entries, index).Path;
                throw new LogBrokenException(name, LogRefusals.TileForm(name));
            }

            foreach (var entry in entries)
            {
                EntryBundle.Append(open, entry.Span);
            }
        }

        return new GrowingEdge(tree.Size, rows, open);
    }

    public GrowingEdge Copy()
    {
        var octets = new MemoryStream();
        bundle.WriteTo(octets);
        return new GrowingEdge(Size, [.. levels.Select(level => level.ToList())], octets);
    }

    /// <summary>Adds an entry; what became whole is handed out, lower levels first.</summary>
    public void Add(ReadOnlySpan<byte> entry, Action<TileName, byte[]> whole)
    {
        EntryBundle.Append(bundle, entry);
        var hash = TreeHash.OfLeaf(entry);
        Size++;
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
            {
                levels.Add([]);
            }

            var tile = levels[level];
            tile.Add(hash);
            if (tile.Count < TileName.Full)
            {
                return;
            }

            var index = (Size >> (8 * (level + 1))) - 1;
            if (level == 0)
            {
                whole(new TileName(TileName.Entries, index, TileName.Full), bundle.ToArray());
                bundle.SetLength(0);
            }

            whole(new TileName(level, index, TileName.Full), Octets(tile));
            hash = RootOf(Peaks(tile));
            tile.Clear();
        }
    }

    /// <summary>What is not whole, as it is written now.</summary>
    public IEnumerable<(TileName Name, byte[] Octets)> Partials()
    {
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].Count == 0)
            {
                continue;
            }

            var index = Size >> (8 * (level + 1));
            if (level == 0)
            {
                yield return (TileName.In(Size, TileName.Entries, index), bundle.ToArray());
            }

            yield return (TileName.In(Size, level, index), Octets(levels[level]));
        }
    }

    public TreeHash Root() =>
        Size == 0 ? TreeHash.OfNothing : RootOf([.. Enumerable.Reverse(levels).SelectMany(Peaks)]);

    /// <summary>The roots of the perfect trees that a row of hashes falls into, the largest first.</summary>
    private static List<TreeHash> Peaks(List<TreeHash> row)
    {
        var peaks = new List<(TreeHash Hash, int Height)>();
        foreach (var hash in row)
        {
            var (rising, height) = (hash, 0);
            while (peaks.Count > 0 && peaks[^1].Height == height)
            {
                rising = TreeHash.OfNode(peaks[^1].Hash, rising);
                peaks.RemoveAt(peaks.Count - 1);
                height++;
            }

            peaks.Add((rising, height));
        }

        return [.. peaks.Select(peak => peak.Hash)];
    }

    private static TreeHash RootOf(List<TreeHash> peaks)
    {
        var root = peaks[^1];
        for (var i = peaks.Count - 2; i >= 0; i--)
        {
            root = TreeHash.OfNode(peaks[i], root);
        }

        return root;
    }

    private static byte[] Octets(List<TreeHash> hashes)
    {
        var octets = new byte[hashes.Count * TreeHash.Length];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].Octets.CopyTo(octets.AsSpan(i * TreeHash.Length));
        }

        return octets;
    }
}
