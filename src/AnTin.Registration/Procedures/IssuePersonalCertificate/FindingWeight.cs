namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

public enum FindingWeight
{
    /// <summary>Shown to the sender and to the desk; stops nothing.</summary>
    Warning,

    /// <summary>The row is not taken.</summary>
    Error,
}
