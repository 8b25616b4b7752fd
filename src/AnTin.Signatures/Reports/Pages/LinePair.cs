namespace AnTin.Signatures.Reports.Pages;

/// <summary>A line as it was and as it is; at least one of the two is there.</summary>
public sealed record LinePair(LineChange Change, LineView? Before, LineView? After);
