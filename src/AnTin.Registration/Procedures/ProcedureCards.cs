namespace AnTin.Registration.Procedures;

/// <summary>The six procedures in the order of the portal.</summary>
public static class ProcedureCards
{
    public static IReadOnlyList<ProcedureCard> All { get; } =
    [
        IssuePersonalCertificate.Procedure.Card,
        IssueOrganisationCertificate.Procedure.Card,
        IssueDeviceCertificate.Procedure.Card,
        RenewOrAmendCertificate.Procedure.Card,
        RevokeCertificate.Procedure.Card,
        RestoreKeyDevice.Procedure.Card,
    ];

    public static ProcedureCard Of(string code) => All.First(card => card.Code == code);
}
