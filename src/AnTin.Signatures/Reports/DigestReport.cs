namespace AnTin.Signatures.Reports;

/// <summary>A digest with the name of its algorithm, as <c>SHA256</c>.</summary>
/// <param name="Algorithm">The name.</param>
/// <param name="Value">The octets.</param>
public sealed record DigestReport(string Algorithm, ReadOnlyMemory<byte> Value);
