namespace AnTin.Registration.Dossiers;

/// <summary>Life of a dossier (P-12). The Vietnamese words are in <see cref="DossierStatusWords"/>.</summary>
public enum DossierStatus
{
    Draft,
    LetterExported,
    AwaitingReception,
    Received,
    UnderVerification,
    SupplementRequested,
    Refused,
    AwaitingApproval,
    Approved,
    Issuing,
    AwaitingHandOver,
    HandedOver,
    Settled,
    Withdrawn,
}
