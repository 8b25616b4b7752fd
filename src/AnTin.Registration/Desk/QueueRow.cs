using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Desk;

/// <summary>One line of the desk's list.</summary>
public sealed record QueueRow(
    Guid Id,
    int Version,
    string LookupCode,
    string Code,
    string ProcedureCode,
    string OrganisationPath,
    string? LetterNumber,
    int RowCount,
    IntakeChannel Channel,
    Bloc Bloc,
    DossierStatus Status,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset QueueAt,
    LetterState LetterState,
    bool LetterWrittenByOffice,
    bool HasRevocationLetter,
    string? OfficerName
)
{
    /// <summary>The last level of the path: what fits in a column.</summary>
    public string OrganisationName => OrganisationPath.Split("; ")[^1];
}
