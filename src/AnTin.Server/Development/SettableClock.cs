namespace AnTin.Server.Development;

/// <summary>The machine's clock, moved ahead: deadlines can be shown without waiting for them.</summary>
public sealed class SettableClock(TimeSpan ahead) : TimeProvider
{
    private long aheadTicks = ahead.Ticks;

    public TimeSpan Ahead => new(Interlocked.Read(ref aheadTicks));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    /// <summary>Moves the clock; never back, because what was recorded must stay in the past.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref aheadTicks, by.Ticks);
    }
}
