namespace AnTin.Registration.Population;

/// <summary>What is asked of the population database about one person.</summary>
public sealed record PersonClaim(string IdNumber, string FullName, DateOnly BirthDate);
