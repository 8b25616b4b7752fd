using System.Globalization;

namespace AnTin.Bench;

/// <summary>Two rates measured side by side in one run; only their ratio is worth quoting.</summary>
internal sealed class Ratio(string what, string against)
{
    private double ours;
    private double bare;

    public async Task MeasureAsync(
        Func<Task<double>> measureOurs,
        Func<Task<double>> measureBare,
        int rounds = 2
    )
    {
        for (var round = 0; round < rounds; round++)
        {
            bare += await measureBare() / rounds;
            ours += await measureOurs() / rounds;
        }
    }

    public void Print() =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -46} {ours, 10:N0}/s   {against, -34} {bare, 10:N0}/s   ratio {ours / bare, 7:P1}"
            )
        );
}
