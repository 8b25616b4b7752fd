using AnTin.Signatures.Reports.Pages;

namespace AnTin.Portal.Checking;

/// <param name="Pair">Null for a row that stands for lines without a difference.</param>
/// <param name="Skipped">How many lines it stands for.</param>
public sealed record LineRow(LinePair? Pair, int Skipped);
