namespace AnTin.TestKit;

/// <summary>A clock that stands still until a test moves it. Its steady counter is the machine's own.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start.ToUniversalTime();
    private long? stoppedAt;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => stoppedAt ?? base.GetTimestamp();

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to.ToUniversalTime();

    /// <summary>
    /// The steady counter stands as well, for processes that run for many seconds: to whoever compares the two, time that
    /// stands while the counter goes on looks like a jump.
    /// </summary>
    public void StopCounter() => stoppedAt = base.GetTimestamp();
}
