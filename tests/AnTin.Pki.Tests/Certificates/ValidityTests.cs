using AnTin.Pki.Certificates;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests.Certificates;

public sealed class ValidityTests
{
    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2023-11-24T00:00:00Z", 1825, "2028-11-21T23:59:59Z")]
    [InlineData("2024-02-29T00:00:00Z", 1, "2024-02-29T23:59:59Z")]
    [InlineData("2027-02-28T12:00:00Z", 2, "2027-03-02T11:59:59Z")]
    public void ForDays_IncludesBothEnds_SoEndsOneSecondEarly(string start, int days, string end) =>
        Validity.ForDays(At(start), days).NotAfter.ShouldBe(At(end));

    [Theory]
    [InlineData("2026-11-02T01:00:00Z", 20, "2046-11-02T00:59:59Z")]
    [InlineData("2024-02-29T00:00:00Z", 30, "2054-02-27T23:59:59Z")]
    [InlineData("2024-02-29T00:00:00Z", 4, "2028-02-28T23:59:59Z")]
    public void ForYears_FromALeapDay_StaysInsideTheYears(string start, int years, string end) =>
        Validity.ForYears(At(start), years).NotAfter.ShouldBe(At(end));

    [Fact]
    public void ForDays_OfAnyStart_LastsExactlyThoseDays() =>
        Prop.ForAll(
                Gen.Choose(0, 1_000_000_000).ToArbitrary(),
                Gen.Choose(1, 10_950).ToArbitrary(),
                (seconds, days) =>
                    Validity.ForDays(DateTimeOffset.UnixEpoch.AddSeconds(seconds), days).Length
                    == TimeSpan.FromDays(days)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Contains_TheLastSecond_IsStillInside()
    {
        var day = Validity.ForDays(At("2026-11-02T00:00:00Z"), 1);

        day.Contains(At("2026-11-02T23:59:59.9Z")).ShouldBeTrue();
        day.Contains(At("2026-11-03T00:00:00Z")).ShouldBeFalse();
        day.Contains(At("2026-11-01T23:59:59Z")).ShouldBeFalse();
    }
}
