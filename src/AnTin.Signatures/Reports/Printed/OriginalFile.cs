namespace AnTin.Signatures.Reports.Printed;

/// <summary>The file that a detached signature was checked with.</summary>
/// <param name="Name">As its reader knows it.</param>
/// <param name="Sha256">Of all its bytes, hexadecimal.</param>
public sealed record OriginalFile(string Name, string Sha256);
