namespace AnTin.Registration.Catalogue;

/// <summary>Official codes of the six kinds of dossier. The first stands in the portal's lists; the other five were proposed with it.</summary>
public static class ProcedureCode
{
    public const string IssuePersonalCertificate = "CMCTSCN";
    public const string IssueOrganisationCertificate = "CMCTSTC";
    public const string IssueDeviceCertificate = "CMCTSTB";
    public const string RenewOrAmendCertificate = "GHTDTT";
    public const string RevokeCertificate = "THCTS";
    public const string RestoreKeyDevice = "KPTB";
}
