namespace AnTin.Authority.Journal;

/// <summary>The database lacks what the journal holds: somebody restored an old copy (rule T19).</summary>
public sealed class DatabaseOlderThanJournalException(string message) : Exception(message);
