using AnTin.Platform.Results;

namespace AnTin.Authority.Probing;

/// <summary>One line of the probe.</summary>
/// <param name="Check">crl, ocsp-get, ocsp-post or tsa.</param>
/// <param name="Target">The address, and for OCSP the serial asked about.</param>
/// <param name="Verdict">Whether somebody has to look.</param>
/// <param name="Says">What is wrong, or what is well, in one sentence.</param>
/// <param name="Took">From the question to the last octet of the answer.</param>
public sealed record ProbeFinding(
    string Check,
    string Target,
    ProbeVerdict Verdict,
    Sentence Says,
    TimeSpan Took
)
{
    /// <summary>cRLNumber, for figures; large ones lose digits there, not in <see cref="Says"/>.</summary>
    public double? Number { get; init; }

    public DateTimeOffset? ThisUpdate { get; init; }

    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>How much of the life between both is over, 0 to 1 and beyond.</summary>
    public double? LifeOver { get; init; }

    /// <summary>The unit's clock less the probe's own.</summary>
    public TimeSpan? ClockOffset { get; init; }
}
