using System.Text;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Tests.Transparency;

/// <summary>A log whose tiles are made from its entries by definition, to hold the others against.</summary>
internal sealed class MemoryLog : ILogFiles
{
    public MemoryLog(int size)
    {
        Entries = [.. Enumerable.Range(0, size).Select(i => Encoding.UTF8.GetBytes($"mục {i}"))];
        WriteBundles();
        TreeHash[] hashes = [.. Entries.Select(entry => TreeHash.OfLeaf(entry))];
        for (var level = 0; hashes.Length > 0; level++)
        {
            foreach (var (tile, index) in hashes.Chunk(TileName.Full).Select((t, i) => (t, i)))
            {
                Files[new TileName(level, index, tile.Length).Path] =
                [
                    .. tile.SelectMany(hash => hash.Octets.ToArray()),
                ];
            }

            hashes =
            [
                .. hashes
                    .Chunk(TileName.Full)
                    .Where(t => t.Length == TileName.Full)
                    .Select(ByDefinition),
            ];
        }
    }

    public byte[][] Entries { get; }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public byte[]? Read(string path, int most) =>
        Files.TryGetValue(path, out var octets) && octets.Length <= most ? octets : null;

    public TreeHash RootOf(int size) =>
        ByDefinition([.. Entries.Take(size).Select(entry => TreeHash.OfLeaf(entry))]);

    /// <summary>MTH of RFC 9162 §2.1.1, word by word.</summary>
    private static TreeHash ByDefinition(TreeHash[] leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 0 ? TreeHash.OfNothing : leaves[0];
        }

        var k = 1;
        while (k * 2 < leaves.Length)
        {
            k *= 2;
        }

        return TreeHash.OfNode(ByDefinition(leaves[..k]), ByDefinition(leaves[k..]));
    }

    private void WriteBundles()
    {
        foreach (var (bundle, index) in Entries.Chunk(TileName.Full).Select((b, i) => (b, i)))
        {
            using var stream = new MemoryStream();
            foreach (var entry in bundle)
            {
                EntryBundle.Append(stream, entry);
            }

            Files[new TileName(TileName.Entries, index, bundle.Length).Path] = stream.ToArray();
        }
    }
}
