namespace AnTin.Registration.Population;

/// <param name="Verdict">What the database says.</param>
/// <param name="Fields">Names of the fields on which it disagrees, as the row form names them; empty otherwise.</param>
public sealed record PopulationAnswer(PopulationVerdict Verdict, IReadOnlyList<string> Fields)
{
    public static PopulationAnswer Matches { get; } = new(PopulationVerdict.Matches, []);

    public static PopulationAnswer NotFound { get; } = new(PopulationVerdict.NotFound, []);

    public static PopulationAnswer Unavailable { get; } = new(PopulationVerdict.Unavailable, []);

    public static PopulationAnswer Differs(params string[] fields) =>
        new(PopulationVerdict.Differs, fields);
}
