namespace AnTin.Signatures.Validation.Pades;

/// <summary>The two stretches of a file that a signature covers, on both sides of its own value.</summary>
/// <param name="GapStart">Where the value begins, its opening angle bracket.</param>
/// <param name="GapEnd">The byte after the closing bracket.</param>
/// <param name="End">The byte after the second stretch.</param>
internal sealed record SignedBytes(long GapStart, long GapEnd, long End);
