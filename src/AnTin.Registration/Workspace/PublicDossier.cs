using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>The public face of a dossier.</summary>
public sealed record PublicDossier(
    string LookupCode,
    string ProcedureCode,
    DossierStatus Status,
    int RowCount,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? SettledAt
);
