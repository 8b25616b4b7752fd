using System.Globalization;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Reports;

/// <summary>Times as sentences show them, in the zone of the policy.</summary>
internal static class TimeText
{
    /// <summary>As <c>21/11/2026 10:20:30 +07:00</c>.</summary>
    public static string Of(DateTimeOffset at, ValidationPolicy policy) =>
        InZone(at, policy.DisplayOffsetHours)
            .ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>The same moment with that offset; in UTC where the calendar of the offset does not reach, at its first and last hours.</summary>
    public static DateTimeOffset InZone(DateTimeOffset at, double offsetHours)
    {
        var offset = TimeSpan.FromHours(offsetHours);
        var local = at.UtcTicks + offset.Ticks;
        return local < DateTime.MinValue.Ticks || local > DateTime.MaxValue.Ticks
            ? at.ToUniversalTime()
            : at.ToOffset(offset);
    }
}
