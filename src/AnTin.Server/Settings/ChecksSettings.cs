namespace AnTin.Server.Settings;

/// <summary>What the checks at start and of <c>antin doctor</c> ask for.</summary>
public sealed record ChecksSettings
{
    /// <summary>Free bytes the data directory needs; below it the start is refused. Default 512 MiB.</summary>
    public long LeastFreeBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How far the clock may stand before the last audit entry. 0 to 1 h; more means a wrong clock or an old machine image.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Compares each database with the model at start, column by column. Off saves a moment on many nodes.</summary>
    public bool CompareSchema { get; init; } = true;
}
