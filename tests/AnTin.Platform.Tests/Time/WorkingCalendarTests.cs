using System.Globalization;
using AnTin.Platform.Time;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Platform.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    private static readonly Arbitrary<DateTimeOffset> Instants = Gen.Choose(0, 3 * 366 * 24 * 60)
        .Select(minutes =>
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)
        )
        .ToArbitrary();

    private static readonly Arbitrary<int> Terms = Gen.Choose(0, 40).ToArbitrary();

    [Theory]
    [InlineData("2026-04-29T09:15", 3, "2026-05-06")] // Wednesday before 30/04, 01/05 and a weekend
    [InlineData("2026-04-29T23:59", 3, "2026-05-06")] // the day of receipt is the same until midnight
    [InlineData("2026-04-30T00:00", 3, "2026-05-06")] // received on a holiday: the same term
    [InlineData("2026-02-13T16:00", 1, "2026-02-23")] // Friday before Tết
    [InlineData("2024-05-03T08:00", 1, "2024-05-04")] // a Saturday worked for 29/04
    [InlineData("2026-08-21T08:00", 1, "2026-08-22")] // a Saturday worked for 31/08
    [InlineData("2026-08-28T08:00", 1, "2026-09-03")] // 31/08 to 02/09 free
    public void DueAfterWorkingDays_AroundHolidays_EndsAtOfficeHoursOfTheNthWorkingDay(
        string receivedInVietnam,
        int days,
        string due
    )
    {
        var received = new DateTimeOffset(
            DateTime.Parse(receivedInVietnam, CultureInfo.InvariantCulture),
            VietnamTime.Offset
        );

        Calendar
            .DueAfterWorkingDays(received, days)
            .ShouldBe(
                VietnamTime.At(
                    DateOnly.Parse(due, CultureInfo.InvariantCulture),
                    new TimeOnly(17, 0)
                )
            );
    }

    [Fact]
    public void DueAfterWorkingDays_AnyTerm_CountsExactlyThatManyWorkingDays()
    {
        Prop.ForAll(
                Instants,
                Terms,
                (received, days) =>
                {
                    var from = VietnamTime.DateOf(received);
                    var due = VietnamTime.DateOf(Calendar.DueAfterWorkingDays(received, days));
                    return Calendar.IsWorkingDay(due)
                        && (days == 0 || Calendar.CountWorkingDays(from, due) == days);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void DueAfterWorkingDays_LaterReceiptOrLongerTerm_IsNeverDueEarlier()
    {
        Prop.ForAll(
                Instants,
                Instants,
                Terms,
                (one, other, days) =>
                {
                    var (early, late) = one < other ? (one, other) : (other, one);
                    return Calendar.DueAfterWorkingDays(early, days)
                            <= Calendar.DueAfterWorkingDays(late, days)
                        && Calendar.DueAfterWorkingDays(early, days)
                            <= Calendar.DueAfterWorkingDays(early, days + 1);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void DueAfterWorkingDays_OneTermThenAnother_IsTheirSum()
    {
        var positive = Gen.Choose(1, 20).ToArbitrary();
        Prop.ForAll(
                Instants,
                positive,
                positive,
                (received, one, other) =>
                    Calendar.DueAfterWorkingDays(Calendar.DueAfterWorkingDays(received, one), other)
                    == Calendar.DueAfterWorkingDays(received, one + other)
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AddClockHours_SaturdayNight_RunsThroughTheWeekend()
    {
        var received = VietnamTime.At(new DateOnly(2026, 3, 7), new TimeOnly(22, 30));

        VietnamTime.Format(Calendar.AddClockHours(received, 12)).ShouldBe("08/03/2026 10:30");
    }

    [Fact]
    public void Calendar_DayListedTwice_LastRowWins()
    {
        var day = new DateOnly(2026, 11, 24);
        var calendar = new WorkingCalendar([
            .. HolidayTable.Embedded,
            new CalendarDay(day, DayKind.WorkingDay, "Không nghỉ"),
        ]);

        Calendar.IsWorkingDay(day).ShouldBeFalse();
        calendar.IsWorkingDay(day).ShouldBeTrue();
    }
}
