using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>What is to be thought of a log that was just read.</summary>
/// <param name="Name">Its place among the logs of the installation, e.g. <c>acts/authority</c>.</param>
/// <param name="Checkpoint">Null where there is none that can be read.</param>
/// <param name="Signature">Whose signature the checkpoint bears.</param>
/// <param name="Cosignatures">Witnesses' signatures under it, verified where the witness's key is known.</param>
/// <param name="Refusal">Why nothing can be proven with it, or which entry is not what was logged; null when all is well.</param>
public sealed record LogStanding(
    string Name,
    Checkpoint? Checkpoint,
    CheckpointSignature Signature,
    IReadOnlyList<Cosignature> Cosignatures,
    Refusal? Refusal
)
{
    public static LogStanding Unreadable(string name, Refusal refusal) =>
        new(name, null, CheckpointSignature.None, [], refusal);

    /// <param name="name">Its place among the logs.</param>
    /// <param name="log">The log.</param>
    /// <param name="handed">Keys that came another way than the log.</param>
    /// <param name="beside">The key that lies beside the log, for which nobody vouches.</param>
    /// <param name="witnesses">Keys of witnesses.</param>
    public static LogStanding Of(
        string name,
        LogReader log,
        IReadOnlyCollection<NoteKey> handed,
        NoteKey? beside,
        IReadOnlyCollection<NoteKey> witnesses
    )
    {
        var signature =
            IsSignedBy(log, handed) ? CheckpointSignature.ByHandedKey
            : handed.Count == 0 && beside is not null && IsSignedBy(log, [beside])
                ? CheckpointSignature.ByKeyBeside
            : CheckpointSignature.None;
        return new LogStanding(
            name,
            log.Checkpoint,
            signature,
            Cosignature.In(log.Note, witnesses),
            signature == CheckpointSignature.None
                ? LogRefusals.NotSignedBy(log.Checkpoint.Origin)
                : null
        );
    }

    private static bool IsSignedBy(LogReader log, IEnumerable<NoteKey> keys) =>
        keys.Any(key => key.Name == log.Checkpoint.Origin && log.Note.IsSignedBy(key));
}
