using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AnTin.Platform.Database;

/// <summary>Instants as the databases keep them: whole microseconds since 1970 in UTC.</summary>
public static class Instant
{
    /// <summary>The instant cut to whole microseconds in UTC, which is what comes back from either engine.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static long ToMicroseconds(DateTimeOffset at) =>
        Math.DivRem(
            at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks,
            TimeSpan.TicksPerMicrosecond,
            out var rest
        ) - (rest < 0 ? 1 : 0);

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    internal sealed class AsMicroseconds()
        : ValueConverter<DateTimeOffset, long>(
            at => ToMicroseconds(at),
            stored => FromMicroseconds(stored)
        );

    internal sealed class AsUtc()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => Cut(at), stored => stored);
}
