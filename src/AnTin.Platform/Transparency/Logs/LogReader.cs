using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// A log as its files are now, for whoever looks single entries up. Its tiles give the root that the checkpoint names;
/// whether the checkpoint is to be believed, its signatures say. Not for several threads at once.
/// </summary>
public sealed class LogReader
{
    private LogReader(SignedNote note, Checkpoint checkpoint, TiledTree tree)
    {
        Note = note;
        Checkpoint = checkpoint;
        Tree = tree;
    }

    public SignedNote Note { get; }

    public Checkpoint Checkpoint { get; }

    public TiledTree Tree { get; }

    /// <summary>The log, or why its files are none: a missing checkpoint, one that cannot be read, another root.</summary>
    public static Result<LogReader> Open(ILogFiles files)
    {
        if (files.Read(LogFile.Checkpoint, SignedNote.MostOctets) is not { } octets)
        {
            return LogRefusals.FileMissing(LogFile.Checkpoint);
        }

        var note = SignedNote.Read(octets);
        var checkpoint = note.Then(Checkpoint.Read);
        if (!checkpoint.IsOk)
        {
            return checkpoint.Refusals[0];
        }

        var tree = new TiledTree(files, checkpoint.Value.Size);
        try
        {
            return tree.Root() == checkpoint.Value.Root
                ? new LogReader(note.Value, checkpoint.Value, tree)
                : LogRefusals.RootDiffers(tree.Size);
        }
        catch (LogBrokenException broken)
        {
            return broken.Refusal;
        }
    }

    /// <summary>Null when the entry stands at this index of the tree that was signed; else what is wrong.</summary>
    public Refusal? RefuseEntry(long index, ReadOnlySpan<byte> entry)
    {
        try
        {
            return
                index < Tree.Size
                && MerkleProof.Includes(
                    TreeHash.OfLeaf(entry),
                    index,
                    Tree.Size,
                    Tree.Inclusion(index),
                    Checkpoint.Root
                )
                ? null
                : LogRefusals.NotIncluded(index);
        }
        catch (LogBrokenException broken)
        {
            return broken.Refusal;
        }
    }
}
