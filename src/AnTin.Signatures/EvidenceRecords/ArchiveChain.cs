namespace AnTin.Signatures.EvidenceRecords;

/// <summary>ArchiveTimeStampChain: stamps with one hash, each over the one before.</summary>
/// <param name="Stamps">Oldest first; never empty.</param>
/// <param name="Before">
/// The sequence of all chains before this one, as its first stamp covers it; gives null where it cannot be computed.
/// </param>
internal sealed record ArchiveChain(
    IReadOnlyList<ArchiveStamp> Stamps,
    Func<ReadOnlyMemory<byte>?> Before
);
