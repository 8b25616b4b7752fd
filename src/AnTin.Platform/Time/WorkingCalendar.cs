namespace AnTin.Platform.Time;

/// <summary>
/// Which days are worked, and when a term of working days ends. Monday to Friday are worked unless the table says
/// otherwise; a term starts on the day after receipt and ends with the office hours of its last day.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Offices close at 17:00, so a term of days ends then.</summary>
    public static readonly TimeOnly OfficeCloses = new(17, 0);

    private readonly Dictionary<DateOnly, DayKind> exceptions;

    /// <param name="days">The table; a day listed twice keeps its last row, so local additions come after the default.</param>
    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        exceptions = [];
        foreach (var day in days)
        {
            exceptions[day.Date] = day.Kind;
        }
    }

    /// <summary>The table that comes with the program: what was announced, years 2024 to 2026.</summary>
    public static WorkingCalendar Default { get; } = new(HolidayTable.Embedded);

    public bool IsWorkingDay(DateOnly date) =>
        exceptions.TryGetValue(date, out var kind)
            ? kind == DayKind.WorkingDay
            : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The nth working day after <paramref name="date"/>; with 0, the day itself or the first working day after it.
    /// </summary>
    public DateOnly WorkingDayAfter(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = days == 0 ? date : date.AddDays(1);
        var left = Math.Max(days, 1);
        while (true)
        {
            if (IsWorkingDay(day) && --left == 0)
            {
                return day;
            }

            day = day.AddDays(1);
        }
    }

    /// <summary>
    /// End of office hours (17:00 in Vietnam) of the nth working day after the day of receipt: received on
    /// 29/04/2026, three working days end on 06/05/2026.
    /// </summary>
    public DateTimeOffset DueAfterWorkingDays(DateTimeOffset receivedAt, int days) =>
        VietnamTime.At(WorkingDayAfter(VietnamTime.DateOf(receivedAt), days), OfficeCloses);

    /// <summary>Hours of the clock, day and night, holidays too: how urgent terms ("12 giờ") run.</summary>
    public DateTimeOffset AddClockHours(DateTimeOffset from, double hours) => from.AddHours(hours);

    /// <summary>Working days in (<paramref name="after"/>, <paramref name="upTo"/>].</summary>
    public int CountWorkingDays(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
