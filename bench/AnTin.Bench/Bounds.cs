using System.Globalization;

namespace AnTin.Bench;

/// <summary>What a run measured, each figure beside what it has to be.</summary>
internal sealed class Bounds
{
    private readonly List<string> lines = [];

    public bool AllMet { get; private set; } = true;

    /// <param name="what">What was measured, against what.</param>
    /// <param name="figure">As measured; shares in percent.</param>
    /// <param name="least">What it has to reach.</param>
    /// <param name="unit">Follows both figures.</param>
    public void AtLeast(string what, double figure, double least, string unit) =>
        Judge(what, figure, "at least", least, unit, figure >= least);

    /// <inheritdoc cref="AtLeast"/>
    /// <param name="most">What it has to stay below.</param>
    public void Under(string what, double figure, double most, string unit) =>
        Judge(what, figure, "under", most, unit, figure < most);

    /// <summary>All of the run once more, together.</summary>
    public void PrintAll()
    {
        Console.WriteLine("Bounds of this run:");
        lines.ForEach(Console.WriteLine);
    }

    private void Judge(
        string what,
        double figure,
        string relation,
        double bound,
        string unit,
        bool met
    )
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"  {(met ? "met   " : "MISSED")}  {what, -64} {figure, 9:#,0.##} {unit, -3} ({relation} {bound:#,0.##} {unit})"
        );
        lines.Add(line);
        Console.WriteLine(line);
        AllMet &= met;
    }
}
