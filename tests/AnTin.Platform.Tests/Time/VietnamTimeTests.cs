using AnTin.Platform.Time;

namespace AnTin.Platform.Tests.Time;

public sealed class VietnamTimeTests
{
    [Fact]
    public void DateOf_EveningInUtc_IsTheNextDayInVietnam()
    {
        var at = new DateTimeOffset(2026, 4, 29, 17, 0, 0, TimeSpan.Zero);

        VietnamTime.DateOf(at).ShouldBe(new DateOnly(2026, 4, 30));
        VietnamTime.DateOf(at.AddTicks(-1)).ShouldBe(new DateOnly(2026, 4, 29));
        VietnamTime.Format(at).ShouldBe("30/04/2026 00:00");
    }

    [Fact]
    public void At_DayAndTime_IsUtcSevenHoursEarlier()
    {
        var at = VietnamTime.At(new DateOnly(2026, 5, 6), new TimeOnly(17, 0));

        at.ShouldBe(new DateTimeOffset(2026, 5, 6, 10, 0, 0, TimeSpan.Zero));
        at.Offset.ShouldBe(TimeSpan.Zero);
    }
}
