namespace AnTin.Platform.Outbox;

/// <summary>How the outbox is emptied.</summary>
public sealed record OutboxSettings
{
    /// <summary>Longest wait before looking again; messages saved in this process are seen at once. Default 5 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long one dispatcher holds a message, counted anew when it begins to hand it over; longer than the slowest handler.
    /// What a process that died had taken is taken again this long after. Default 1 min.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Wait after the first failure; doubled after each further one, up to <see cref="LongestWait"/>. Default 15 s.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Default 2 h.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After so many failures somebody has to look. Default 30, about two days and a half.</summary>
    public int MostAttempts { get; init; } = 30;

    /// <summary>Messages taken at once. Default 20.</summary>
    public int Batch { get; init; } = 20;

    /// <summary>The wait after the <paramref name="attempts"/>th failure.</summary>
    public TimeSpan WaitAfter(int attempts)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 30);
        var wait = FirstWait * Math.Pow(2, doublings);
        return wait < LongestWait ? wait : LongestWait;
    }
}
