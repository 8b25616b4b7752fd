using AnTin.Platform.Time;

namespace AnTin.Platform.Tests.Time;

public sealed class HolidayTableTests
{
    [Fact]
    public void Embedded_Table_CoversThreeYearsWithoutRepeats()
    {
        var days = HolidayTable.Embedded;

        days.Count.ShouldBe(42);
        days.Select(day => day.Date).Distinct().Count().ShouldBe(days.Count);
        days.Select(day => day.Date.Year).Distinct().ShouldBe([2024, 2025, 2026]);
        days.Where(day => !day.Confirmed)
            .Select(day => VietnamTime.Format(day.Date))
            .ShouldBe(["02/01/2026", "10/01/2026", "24/11/2026"]);
    }

    [Fact]
    public void Embedded_WorkedDays_AreAllWeekends()
    {
        HolidayTable
            .Embedded.Where(day => day.Kind == DayKind.WorkingDay)
            .ShouldAllBe(day =>
                day.Date.DayOfWeek == DayOfWeek.Saturday || day.Date.DayOfWeek == DayOfWeek.Sunday
            );
    }

    [Theory]
    [InlineData("date;kind", "first line")]
    [InlineData("date,kind,name,certainty\n2026-13-01,holiday,x,sure", "Line 2")]
    [InlineData("date,kind,name,certainty\n\n2026-01-01,feast,x,sure", "Line 3")]
    public void Read_NotOfTheTable_NamesTheLine(string table, string named)
    {
        Should
            .Throw<FormatException>(() => HolidayTable.Read(new StringReader(table)))
            .Message.ShouldContain(named);
    }
}
