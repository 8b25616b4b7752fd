namespace AnTin.Authority.Journal;

/// <summary>The last line of each kind, and the last of all.</summary>
public sealed record JournalTail(
    JournalLine? Last,
    JournalLine? LastIntent,
    JournalLine? LastRevocation
);
