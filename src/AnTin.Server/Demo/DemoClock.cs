namespace AnTin.Server.Demo;

/// <summary>The clock while the world is loaded: it walks through the months before today.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset at) => now = at.ToUniversalTime();
}
