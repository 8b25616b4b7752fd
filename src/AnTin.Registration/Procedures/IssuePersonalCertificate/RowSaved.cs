using AnTin.Platform.Results;
using AnTin.Registration.Population;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <param name="RowId">The row.</param>
/// <param name="DossierVersion">Of the dossier after the act.</param>
/// <param name="Population">What the population database said; <see cref="PopulationVerdict.Unavailable"/> is asked again later.</param>
/// <param name="Warnings">Shown beside the row.</param>
public sealed record RowSaved(
    Guid RowId,
    int DossierVersion,
    PopulationVerdict Population,
    IReadOnlyList<Refusal> Warnings
);
