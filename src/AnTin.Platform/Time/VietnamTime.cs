using System.Globalization;

namespace AnTin.Platform.Time;

/// <summary>
/// The civil time of Vietnam, UTC+07:00 without summer time since 1975: what screens, letters and deadlines speak.
/// Storage is UTC.
/// </summary>
public static class VietnamTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The same moment; in UTC in the last hours of the year 9999, which have no day in Vietnam.</summary>
    public static DateTimeOffset ToVietnam(DateTimeOffset at) =>
        at.UtcDateTime > DateTime.MaxValue - Offset ? at.ToUniversalTime() : at.ToOffset(Offset);

    /// <summary>The calendar day in Vietnam at that instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(ToVietnam(at).DateTime);

    /// <summary>The instant at which clocks in Vietnam show that day and time, in UTC.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new DateTimeOffset(date.ToDateTime(time), Offset).ToUniversalTime();

    public static string Format(DateTimeOffset at, string format = "dd/MM/yyyy HH:mm") =>
        ToVietnam(at).ToString(format, CultureInfo.InvariantCulture);

    public static string Format(DateOnly date, string format = "dd/MM/yyyy") =>
        date.ToString(format, CultureInfo.InvariantCulture);
}
