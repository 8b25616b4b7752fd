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

    /// <param name="orders">How many were issued.</param>
    /// <param name="busy">Processor time of this process, of all threads; a database server's own is not in it.</param>
    public void Print(int orders, TimeSpan busy) =>
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
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $" an order, which took {busy.TotalMicroseconds / orders:N0} µs of processors"
                )
        );
}
