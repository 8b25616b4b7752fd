using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>A time stamp that was checked.</summary>
/// <param name="Report">The verdict.</param>
/// <param name="Fits">The imprint is that of what it stamps.</param>
/// <param name="IsForeign">It is a time stamp, but of something else: a copied token.</param>
internal sealed record Stamp(TimestampReport Report, bool Fits, bool IsForeign = false)
{
    /// <summary>The time it proves; null where it proves none.</summary>
    public DateTimeOffset? Proves => Report.Passed ? Report.At : null;

    /// <summary>The token itself was tampered with, or is none.</summary>
    public bool IsBroken => Report.Indication == Indication.TotalFailed;
}
