namespace AnTin.Registration.Population;

public enum PopulationVerdict
{
    NotChecked,
    Matches,
    Differs,
    NotFound,

    /// <summary>The database did not answer; asked again later.</summary>
    Unavailable,
}
