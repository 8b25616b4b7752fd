namespace AnTin.Signatures.Evidence;

/// <summary>What a later check will need, in DER, each once.</summary>
internal sealed record CollectedEvidence(
    IReadOnlyList<ReadOnlyMemory<byte>> Certificates,
    IReadOnlyList<ReadOnlyMemory<byte>> Crls,
    IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses
);
