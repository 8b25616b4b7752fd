namespace AnTin.Registration.Population;

/// <summary>How the stand-in behaves.</summary>
public sealed record PopulationStandInSettings
{
    /// <summary>The whole database answers nothing.</summary>
    public bool Down { get; init; }

    /// <summary>Wait before each answer; numbers ending in 000408 wait ten times as long. Default none.</summary>
    public TimeSpan Delay { get; init; }
}
