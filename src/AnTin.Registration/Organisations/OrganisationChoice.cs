namespace AnTin.Registration.Organisations;

/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name, or its path where a list spans levels.</param>
public sealed record OrganisationChoice(Guid Id, string Name);
