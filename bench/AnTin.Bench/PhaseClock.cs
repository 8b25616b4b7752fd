using System.Diagnostics;
using System.Globalization;
using AnTin.Authority.Issuance;

namespace AnTin.Bench;

/// <summary>Where the time of an issuance goes: what passed before each step was reached, added up.</summary>
internal sealed class PhaseClock : IIssuanceProbe
{
    private readonly SortedDictionary<IssuanceStep, TimeSpan> spent = [];
    private long last = Stopwatch.GetTimestamp();

    public ValueTask ReachedAsync(IssuanceStep step, Guid orderId)
    {
        var now = Stopwatch.GetTimestamp();
        spent[step] = spent.GetValueOrDefault(step) + Stopwatch.GetElapsedTime(last, now);
        last = now;
        return ValueTask.CompletedTask;
    }

    public void Start() => last = Stopwatch.GetTimestamp();

    public void Print(int orders) =>
        Console.WriteLine(
            "    before "
                + string.Join(
                    ", ",
                    spent.Select(pair =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{pair.Key} {pair.Value.TotalMicroseconds / orders:N0} µs"
                        )
                    )
                )
                + " an order"
        );
}
