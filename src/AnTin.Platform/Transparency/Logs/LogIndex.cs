using System.Security.Cryptography;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// Finds the entries of one log that hold a word, e.g. a serial. Each bundle is read once, and only four octets a word are
/// remembered; what seems to fit is read again and compared. A log that is no longer the one that was read is read anew.
/// </summary>
/// <param name="wordsOf">The words under which an entry is found.</param>
public sealed class LogIndex(Func<ReadOnlyMemory<byte>, IEnumerable<string>> wordsOf)
{
    private readonly Lock gate = new();

    /// <summary>Of each bundle the marks of its words, in order. Guarded by the gate, as all below.</summary>
    private readonly List<uint[]> bundles = [];
    private long size;
    private TreeHash root = TreeHash.OfNothing;
    private Refusal? changed;

    /// <summary>The entries in the log's order.</summary>
    /// <param name="log">The log as it is now.</param>
    /// <param name="words">An entry with any of these is found.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LogBrokenException">A file is missing or no bundle.</exception>
    public FoundEntries Find(
        LogReader log,
        IReadOnlyCollection<string> words,
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            Follow(log, cancellation);
            var marks = words.Select(MarkOf).ToHashSet();
            var found = new List<(long, ReadOnlyMemory<byte>)>();
            for (var index = 0; index < bundles.Count; index++)
            {
                if (!marks.Any(mark => Array.BinarySearch(bundles[index], mark) >= 0))
                {
                    continue;
                }

                var first = (long)index * TileName.Full;
                found.AddRange(
                    log.Tree.Bundle(index)
                        .Select((entry, i) => (first + i, entry))
                        .Where(one => wordsOf(one.entry).Any(words.Contains))
                );
            }

            return new FoundEntries(found, changed);
        }
    }

    private void Follow(LogReader log, CancellationToken cancellation)
    {
        var tree = log.Tree;
        if (tree.Size < size || tree.RootAt(size) != root)
        {
            bundles.Clear();
            (size, root, changed) = (0, TreeHash.OfNothing, null);
        }

        if (tree.Size == size)
        {
            return;
        }

        // The last bundle may have grown; the others are as they will always be.
        var open = (int)(size / TileName.Full);
        bundles.RemoveRange(open, bundles.Count - open);
        for (var index = open; (long)index * TileName.Full < tree.Size; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            bundles.Add(Read(tree, index));
            size = Math.Min(tree.Size, (index + 1L) * TileName.Full);
            root = tree.RootAt(size);
        }
    }

    private uint[] Read(TiledTree tree, int index)
    {
        var entries = tree.Bundle(index);
        var leaves = tree.Tile(0, index);
        var marks = new HashSet<uint>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (TreeHash.OfLeaf(entries[i].Span) != leaves[i])
            {
                changed ??= LogRefusals.EntryChanged(((long)index * TileName.Full) + i);
            }

            marks.UnionWith(wordsOf(entries[i]).Select(MarkOf));
        }

        var row = marks.ToArray();
        Array.Sort(row);
        return row;
    }

    private static uint MarkOf(string word) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
