namespace AnTin.Authority.Journal;

/// <summary>One line of the journal. Lines are chained: each carries the hash of the one before.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="At">When it was written.</param>
/// <param name="Kind">See <see cref="JournalKind"/>.</param>
/// <param name="Sequence">The database's count of the row the line stands for; 0 where there is none.</param>
/// <param name="Issuer">The CA.</param>
/// <param name="Serial">Upper-case hexadecimal.</param>
/// <param name="Detail">For an intent the hash of the bytes to be signed; for a revocation code, reason and times.</param>
/// <param name="Previous">Hash of the line before; 64 zeroes at the start.</param>
/// <param name="Hash">SHA-256 over all fields before this one.</param>
public sealed record JournalLine(
    long Number,
    DateTimeOffset At,
    string Kind,
    long Sequence,
    string Issuer,
    string Serial,
    string Detail,
    string Previous,
    string Hash
);
