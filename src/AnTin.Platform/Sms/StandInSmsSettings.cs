namespace AnTin.Platform.Sms;

/// <summary>How the stand-in carrier misbehaves, so that the service is tried as it will be used.</summary>
public sealed record StandInSmsSettings
{
    /// <summary>Time one message takes. 0 to 1 min, default 0.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Every nth attempt is refused; 0 (the default) refuses none.</summary>
    public int FailEvery { get; init; }
}
