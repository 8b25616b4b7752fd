namespace AnTin.Registration.Population;

/// <summary>The national population database (CSDLQG về dân cư): says whether a person's data are true, never what they are.</summary>
public interface IPopulationDatabase
{
    /// <summary>Never throws for a database that is down or slow: that is the answer <see cref="PopulationVerdict.Unavailable"/>.</summary>
    Task<PopulationAnswer> AskAsync(PersonClaim claim, CancellationToken ct);
}
