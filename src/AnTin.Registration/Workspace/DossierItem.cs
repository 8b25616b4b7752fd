using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>One line of the lists of .</summary>
public sealed record DossierItem(
    Guid Id,
    string Code,
    string LookupCode,
    string ProcedureCode,
    string? LetterNumber,
    string? LetterSubject,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SubmittedAt,
    int DeclaredCount,
    int RowCount,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DossierStatus Status
);
