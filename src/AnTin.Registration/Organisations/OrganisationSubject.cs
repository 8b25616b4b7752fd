using AnTin.Registration.Contracts;

namespace AnTin.Registration.Organisations;

/// <summary>What the certificate of an organisation itself will say.</summary>
/// <param name="OrganisationId">Which.</param>
/// <param name="Bloc">Chooses the issuing authority.</param>
/// <param name="Subject">Its name as common name, the levels above it as path.</param>
public sealed record OrganisationSubject(Guid OrganisationId, Bloc Bloc, PersonSubject Subject);
