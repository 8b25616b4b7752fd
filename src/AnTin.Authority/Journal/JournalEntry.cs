namespace AnTin.Authority.Journal;

/// <summary>What is to be written; number, time and hashes are the journal's own.</summary>
public sealed record JournalEntry(
    string Kind,
    long Sequence,
    string Issuer,
    string Serial,
    string Detail
);
