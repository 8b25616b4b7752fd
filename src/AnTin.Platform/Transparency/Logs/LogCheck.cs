using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// Reads a whole log from its files alone, hashes everything anew and names the first entry that is not what was logged.
/// Signatures are the caller's affair: whom to believe, the files cannot say.
/// </summary>
public static class LogCheck
{
    public static LogVerdict Run(ILogFiles files, CancellationToken cancellation = default)
    {
        if (files.Read(LogFile.Checkpoint, SignedNote.MostOctets) is not { } octets)
        {
            return Unreadable(null, LogRefusals.FileMissing(LogFile.Checkpoint));
        }

        var note = SignedNote.Read(octets);
        var checkpoint = note.Then(Checkpoint.Read);
        if (!checkpoint.IsOk)
        {
            return Unreadable(note.IsOk ? note.Value : null, checkpoint.Refusals[0]);
        }

        var walk = new Walk(new TiledTree(files, checkpoint.Value.Size));
        var found = walk.Run(checkpoint.Value, cancellation);
        return new LogVerdict(note.Value, checkpoint.Value, walk.Intact, found);
    }

    private static LogVerdict Unreadable(SignedNote? note, Refusal refusal) =>
        new(note, null, 0, new LogBreak(null, refusal));

    private sealed class Walk(TiledTree tree)
    {
        private readonly GrowingEdge grown = new();

        public long Intact { get; private set; }

        public LogBreak? Run(Checkpoint checkpoint, CancellationToken cancellation)
        {
            while (grown.Size < tree.Size)
            {
                cancellation.ThrowIfCancellationRequested();
                var before = grown.Size;
                try
                {
                    if (Bundle(before / TileName.Full) is { } broken)
                    {
                        return broken;
                    }
                }
                catch (LogBrokenException missing)
                {
                    return new LogBreak(Intact, missing.Refusal);
                }
            }

            return grown.Root() == checkpoint.Root
                ? null
                : new LogBreak(null, LogRefusals.RootDiffers(checkpoint.Size));
        }

        /// <summary>The entries against the leaf hashes, then every tile that they make whole against the stored one.</summary>
        private LogBreak? Bundle(long index)
        {
            var first = index * TileName.Full;
            var leaves = tree.Tile(0, index);
            var entries = tree.Bundle(index);
            var whole = new List<TileName>();
            for (var i = 0; i < entries.Count; i++)
            {
                if (TreeHash.OfLeaf(entries[i].Span) != leaves[i])
                {
                    return new LogBreak(first + i, LogRefusals.EntryChanged(first + i));
                }

                grown.Add(entries[i].Span, (name, octets) => Remember(name, octets, whole));
                Intact++;
            }

            return whole.Select(Compare).FirstOrDefault(broken => broken is not null)
                ?? (grown.Size == tree.Size ? Edge() : null);
        }

        private readonly Dictionary<TileName, byte[]> made = [];

        private void Remember(TileName name, byte[] octets, List<TileName> whole)
        {
            if (name.Level > 0)
            {
                made[name] = octets;
                whole.Add(name);
            }
        }

        private LogBreak? Edge()
        {
            foreach (var (name, octets) in grown.Partials().Where(file => file.Name.Level > 0))
            {
                made[name] = octets;
                if (Compare(name) is { } broken)
                {
                    return broken;
                }
            }

            return null;
        }

        private LogBreak? Compare(TileName name)
        {
            made.Remove(name, out var octets);
            var stored = tree.Tile(name.Level, name.Index);
            for (var i = 0; i < stored.Length; i++)
            {
                if (
                    !stored[i]
                        .Octets.SequenceEqual(octets.AsSpan(i * TreeHash.Length, TreeHash.Length))
                )
                {
                    var each = 1L << (8 * name.Level);
                    var first = ((name.Index * TileName.Full) + i) * each;
                    Intact = Math.Min(Intact, first);
                    return new LogBreak(first, LogRefusals.EntriesChanged(first, first + each - 1));
                }
            }

            return null;
        }
    }
}
