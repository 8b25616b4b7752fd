using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>
/// Entries of a log with the proofs that they are in it, in JSON: checked by anybody who has the log's key, without the
/// log.
/// </summary>
/// <param name="Checkpoint">The signed note.</param>
/// <param name="Entries">What was asked for, in the log's order.</param>
public sealed record LogProof(
    [property: JsonPropertyName("checkpoint")] string Checkpoint,
    [property: JsonPropertyName("entries")] IReadOnlyList<ProvenEntry> Entries
)
{
    /// <summary>Larger files are no proofs.</summary>
    public const int MostOctets = 16 << 20;

    /// <summary>Whether a reader of JSON found every part.</summary>
    [JsonIgnore]
    internal bool IsWhole =>
        Checkpoint is not null
        && Entries is { Count: > 0 }
        && Entries.All(entry => entry is { Entry: not null, Path: not null });

    /// <exception cref="LogBrokenException">The files do not give the signed root.</exception>
    public static LogProof Of(SignedNote note, TiledTree tree, IEnumerable<long> indices)
    {
        if (tree.Root() != Notes.Checkpoint.Read(note).Value.Root)
        {
            throw new LogBrokenException(LogFile.Checkpoint, LogRefusals.RootDiffers(tree.Size));
        }

        return new LogProof(
            note.ToString(),
            [
                .. indices.Select(index => new ProvenEntry(
                    index,
                    Convert.ToBase64String(tree.Entry(index).Span),
                    Encoding.UTF8.GetString(tree.Entry(index).Span),
                    [.. tree.Inclusion(index).Select(hash => hash.ToString())]
                )),
            ]
        );
    }

    /// <summary>A proof that somebody brings; nothing in it is believed yet.</summary>
    public static Result<LogProof> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return
                json.Length <= MostOctets
                && JsonSerializer.Deserialize<LogProof>(json) is { IsWhole: true } proof
                ? proof
                : LogRefusals.ProofForm();
        }
        catch (JsonException)
        {
            return LogRefusals.ProofForm();
        }
    }

    /// <summary>The log it claims to be of; null when its checkpoint cannot be read.</summary>
    [JsonIgnore]
    public string? Origin =>
        Note().Then(Notes.Checkpoint.Read) is { IsOk: true, Value: var checkpoint }
            ? checkpoint.Origin
            : null;

    /// <summary>The checkpoint when the key signed it and every entry is in its tree; else what is wrong.</summary>
    public Result<Checkpoint> Verify(NoteKey key)
    {
        var note = Note();
        var checkpoint = note.Then(Notes.Checkpoint.Read);
        if (!checkpoint.IsOk)
        {
            return checkpoint;
        }

        if (!note.Value.IsSignedBy(key))
        {
            return LogRefusals.NotSignedBy(key.Name);
        }

        var wrong = Entries.FirstOrDefault(entry => !entry.IsIn(checkpoint.Value));
        return wrong is null ? checkpoint : LogRefusals.NotIncluded(wrong.Index);
    }

    private Result<SignedNote> Note() => SignedNote.Read(Encoding.UTF8.GetBytes(Checkpoint));
}
