namespace AnTin.Platform.Transparency.Notes;

/// <summary>That a witness saw a checkpoint continue what it had seen before.</summary>
/// <param name="Witness">As its key calls itself.</param>
/// <param name="At">The time that the witness signed along.</param>
/// <param name="IsVerified">Whether the witness's key is known and the signature is its.</param>
public sealed record Cosignature(string Witness, DateTimeOffset At, bool IsVerified)
{
    /// <summary>
    /// Of each known witness whether it signed. Signatures under other names than the log's own are told apart as not
    /// verified: whoever wants to believe them needs their keys.
    /// </summary>
    public static IReadOnlyList<Cosignature> In(
        SignedNote note,
        IReadOnlyCollection<NoteKey> witnesses
    )
    {
        var origin = Checkpoint.Read(note) is { IsOk: true, Value.Origin: var name } ? name : "";
        return
        [
            .. note
                .Signatures.Where(one => one.KeyName != origin)
                .Select(one =>
                    NoteKey.CosignedAt(one) is { } seconds and < MostSeconds
                        ? new Cosignature(
                            one.KeyName,
                            DateTimeOffset.FromUnixTimeSeconds(seconds),
                            witnesses.Any(key => key.IsWitness && key.Verifies(note.Text, one))
                        )
                        : null
                )
                .OfType<Cosignature>(),
        ];
    }

    /// <summary>The last second of the year 9999.</summary>
    private const long MostSeconds = 253_402_300_800;
}
