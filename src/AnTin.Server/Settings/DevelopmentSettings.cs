namespace AnTin.Server.Settings;

/// <summary>Things for learning and testing.</summary>
public sealed record DevelopmentSettings
{
    /// <summary>
    /// Opens <c>/dev/inbox</c> and <c>/dev/clock</c> and runs the development mail server. Everyone who reaches the port can
    /// read all mail: never in production.
    /// </summary>
    public bool Enabled { get; init; }

    /// <summary>How far the service's clock runs ahead of the machine's at start, to show deadlines. Needs <c>Enabled</c>.</summary>
    public TimeSpan ClockAhead { get; init; }
}
