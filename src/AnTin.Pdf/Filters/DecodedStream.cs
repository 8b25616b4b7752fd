namespace AnTin.Pdf.Filters;

/// <param name="Bytes">What the filters left.</param>
/// <param name="IsDamaged">The data ended early or its checksum is wrong; the bytes are what could be read.</param>
/// <param name="RemainingFilter">The first filter that was not undone; null if all were.</param>
public sealed record DecodedStream(
    ReadOnlyMemory<byte> Bytes,
    bool IsDamaged,
    string? RemainingFilter
);
