using System.Globalization;

namespace AnTin.Bench;

/// <summary>Two rates measured side by side in one run; only their ratio is worth quoting.</summary>
internal sealed class Ratio(string what, string against)
{
    /// <summary>A second.</summary>
    public double Ours { get; private set; }

    /// <summary>A second.</summary>
    public double Bare { get; private set; }

    public double Percent => 100 * Ours / Bare;

    public string Name => $"{what} / {against}";

    public async Task MeasureAsync(
        Func<Task<double>> measureOurs,
        Func<Task<double>> measureBare,
        int rounds = 2
    )
    {
        for (var round = 0; round < rounds; round++)
        {
            Bare += await measureBare() / rounds;
            Ours += await measureOurs() / rounds;
        }
    }

    public void Print() =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -46} {Ours, 10:N0}/s   {against, -34} {Bare, 10:N0}/s   ratio {Percent, 6:N1} %"
            )
        );
}
