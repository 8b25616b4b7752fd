using AnTin.Platform.Files;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// Appends to a log in files, one writer at a time. Tiles are written first, each whole or not at all; then the
/// checkpoint, and with it the append is done. A process that ends before leaves tiles that no checkpoint speaks of: the
/// next append writes over them. Nothing that a checkpoint speaks of is ever written again.
/// </summary>
public sealed class LogWriter : IDisposable
{
    private const string LockName = ".writer";

    private readonly LogDirectory directory;
    private readonly NoteSigner signer;
    private readonly TimeProvider clock;
    private readonly Action<LogStep> probe;
    private readonly FileStream alone;
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Null after an append that did not end: what is on the disk decides.</summary>
    private GrowingEdge? edge;
    private SignedNote current = new("", []);

    private LogWriter(
        string path,
        NoteSigner signer,
        TimeProvider clock,
        Action<LogStep>? probe,
        FileStream alone
    )
    {
        directory = new LogDirectory(path);
        this.signer = signer;
        this.clock = clock;
        this.probe = probe ?? (_ => { });
        this.alone = alone;
    }

    /// <summary>How many entries the checkpoint on the disk speaks of.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>The tree the checkpoint on the disk speaks of.</summary>
    public Checkpoint Checkpoint => Notes.Checkpoint.Read(current.Text).Value;

    /// <summary>The checkpoint with its signatures.</summary>
    public SignedNote Note => current;

    public TiledTree Tree => new(directory, Size);

    /// <summary>The tree of this log when it was as large as a checkpoint of its own says.</summary>
    public TiledTree TreeOf(Checkpoint checkpoint) => new(directory, checkpoint.Size);

    /// <summary>Opens a log, or begins one where the directory is empty.</summary>
    /// <param name="path">The log's directory.</param>
    /// <param name="signer">The log's key; its name is the log's origin.</param>
    /// <param name="clock">For key kinds that state a time.</param>
    /// <param name="probe">Called at each step of an append.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">Another process writes this log.</exception>
    /// <exception cref="LogBrokenException">
    /// The checkpoint is missing, not signed by this key, or speaks of more or other entries than the tiles hold.
    /// </exception>
    public static async Task<LogWriter> OpenAsync(
        string path,
        NoteSigner signer,
        TimeProvider clock,
        Action<LogStep>? probe = null,
        CancellationToken cancellation = default
    )
    {
        OwnersAlone.Directory(path);
        var only = OwnersAlone.Create(
            System.IO.Path.Combine(path, LockName),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
        var writer = new LogWriter(path, signer, clock, probe, only);
        try
        {
            if (!writer.directory.IsLog)
            {
                await writer.BeginAsync(cancellation);
            }

            writer.Load();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Appends the entries in their order; when it returns they are on the disk and signed for.</summary>
    public async Task AppendAsync(
        IReadOnlyCollection<ReadOnlyMemory<byte>> entries,
        CancellationToken cancellation = default
    )
    {
        if (entries.Count == 0)
        {
            return;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            var before = edge ?? Load();
            var after = before.Copy();
            edge = null;
            var files = new List<(TileName Name, byte[] Octets)>();
            foreach (var entry in entries)
            {
                after.Add(entry.Span, (name, octets) => files.Add((name, octets)));
            }

            var known = before.Partials().Select(file => file.Name).ToHashSet();
            files.AddRange(after.Partials().Where(file => !known.Contains(file.Name)));
            await WriteAsync(files, cancellation);
            await SignAsync(after, cancellation);
            edge = after;
            Tidy(files.Where(file => file.Name.IsFull).Select(file => file.Name));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Adds witnesses' signatures to the checkpoint, unless it has moved on meanwhile.</summary>
    /// <param name="cosigned">What the witnesses saw.</param>
    /// <param name="signatures">Verified; of one key the newest stays.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task CosignedAsync(
        SignedNote cosigned,
        IReadOnlyCollection<NoteSignature> signatures,
        CancellationToken cancellation = default
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (current.Text == cosigned.Text && signatures.Count > 0)
            {
                await ReplaceAsync(
                    current with
                    {
                        Signatures =
                        [
                            .. current.Signatures.Where(old =>
                                !signatures.Any(one =>
                                    one.KeyName == old.KeyName && one.KeyId == old.KeyId
                                )
                            ),
                            .. signatures,
                        ],
                    },
                    cancellation
                );
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        alone.Dispose();
    }

    /// <summary>The checkpoint of nothing comes first, so that tiles without a checkpoint can only mean a loss.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(directory.PathOf("tile")))
        {
            throw new LogBrokenException(
                LogFile.Checkpoint,
                LogRefusals.FileMissing(LogFile.Checkpoint)
            );
        }

        await SignAsync(new GrowingEdge(), cancellation);
    }

    private GrowingEdge Load()
    {
        var octets =
            directory.Read(LogFile.Checkpoint, SignedNote.MostOctets)
            ?? throw new LogBrokenException(
                LogFile.Checkpoint,
                LogRefusals.FileMissing(LogFile.Checkpoint)
            );
        var note = SignedNote.Read(octets);
        var read = note.Then(Notes.Checkpoint.Read);
        if (!read.IsOk)
        {
            throw new LogBrokenException(LogFile.Checkpoint, read.Refusals[0]);
        }

        if (!note.Value.IsSignedBy(signer.Key) || read.Value.Origin != signer.Key.Name)
        {
            throw new LogBrokenException(
                LogFile.Checkpoint,
                LogRefusals.NotSignedBy(signer.Key.Name)
            );
        }

        var found = GrowingEdge.Of(new TiledTree(directory, read.Value.Size));
        if (found.Root() != read.Value.Root)
        {
            throw new LogBrokenException(
                LogFile.Checkpoint,
                LogRefusals.RootDiffers(read.Value.Size)
            );
        }

        current = note.Value;
        return edge = found;
    }

    private async Task WriteAsync(
        List<(TileName Name, byte[] Octets)> files,
        CancellationToken cancellation
    )
    {
        foreach (var (name, octets) in files)
        {
            var path = directory.PathOf(name.Path);
            OwnersAlone.Directory(System.IO.Path.GetDirectoryName(path)!);
            await WholeFile.WriteAsync(path, octets, cancellation);
            probe(LogStep.TileWritten);
        }

        probe(LogStep.TilesWritten);
    }

    private async Task SignAsync(GrowingEdge grown, CancellationToken cancellation)
    {
        var text = new Checkpoint(signer.Key.Name, grown.Size, grown.Root()).ToString();
        var signature = await signer.SignAsync(text, clock.GetUtcNow(), cancellation);
        await ReplaceAsync(new SignedNote(text, [signature]), cancellation);
        probe(LogStep.CheckpointWritten);
    }

    private async Task ReplaceAsync(SignedNote note, CancellationToken cancellation)
    {
        await WholeFile.WriteAsync(
            directory.PathOf(LogFile.Checkpoint),
            note.ToOctets(),
            cancellation
        );
        current = note;
    }

    private void Tidy(IEnumerable<TileName> whole)
    {
        foreach (var partials in whole.Select(name => directory.PathOf(name.PartialDirectory)))
        {
            if (Directory.Exists(partials))
            {
                Directory.Delete(partials, recursive: true);
            }
        }

        probe(LogStep.Tidied);
    }
}
