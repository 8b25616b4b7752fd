using AnTin.Authority.Timestamping;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Timestamping;

/// <summary>Rule T15 with several sources. Offsets in milliseconds; "-" is a source that does not answer.</summary>
public sealed class ClockReferencesTests
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("-", null)]
    [InlineData("1 2 9000", "2")]
    [InlineData("-9000 1 2", "1")]
    [InlineData("1 -", null)]
    [InlineData("1 2 -", "2")]
    [InlineData("1 - -", null)]
    [InlineData("0 9000", "9000")]
    [InlineData("-9000 0", "-9000")]
    [InlineData("-8000 1 2 3", "2")]
    public async Task T15_SourcesThatDisagree_TheMiddleCounts(string each, string? expected)
    {
        var references = new ClockReferences([
            .. each.Split(' ').Select(one => new Source(Milliseconds(one))),
        ]);

        (await references.OffsetAsync(CancellationToken.None)).ShouldBe(
            Milliseconds(expected ?? "-")
        );
    }

    [Theory]
    [InlineData("0 0 9000", true)]
    [InlineData("0 9000 9000", false)]
    [InlineData("0 9000", false)]
    public async Task T15_OneSourceOfThreeLies_TimeGoesOn_TwoStopIt(string each, bool trusted)
    {
        using var watch = new ClockWatch(
            new FakeClock(AuthorityWorld.Start),
            TimeSpan.FromSeconds(1),
            new ClockReferences([.. each.Split(' ').Select(one => new Source(Milliseconds(one)))]),
            NullLogger<ClockWatch>.Instance
        );

        await watch.MeasureAsync(CancellationToken.None);

        watch.Trusted.ShouldBe(trusted);
    }

    private static TimeSpan? Milliseconds(string text) =>
        text == "-"
            ? null
            : TimeSpan.FromMilliseconds(
                int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            );

    private sealed class Source(TimeSpan? offset) : IClockReference
    {
        public Task<TimeSpan?> OffsetAsync(CancellationToken cancellation) =>
            Task.FromResult(offset);
    }
}
