using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Logs;

/// <param name="Entries">In the log's order, with their place from 0.</param>
/// <param name="Changed">The first entry of the whole log that was not what was logged when it was read; null when all were.</param>
public sealed record FoundEntries(
    IReadOnlyList<(long Index, ReadOnlyMemory<byte> Entry)> Entries,
    Refusal? Changed
);
