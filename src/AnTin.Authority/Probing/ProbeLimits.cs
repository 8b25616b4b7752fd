namespace AnTin.Authority.Probing;

/// <summary>From where on the probe calls (rules T10, T15).</summary>
public sealed record ProbeLimits
{
    /// <summary>Lists and answers are renewed at half of their life; an alarm comes when so much is over. Default 0.6.</summary>
    public double LifeOver { get; init; } = 0.6;

    /// <summary>How wrong the probe's own clock may be; added to the accuracy a time-stamp unit states. Default 1 s.</summary>
    public TimeSpan OwnClock { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Certificates of responders and time-stamp units that end sooner are an alarm. Default 14 days.</summary>
    public TimeSpan SignerEnds { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long one question may take. Default 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
