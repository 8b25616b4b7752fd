namespace AnTin.Authority.Database;

/// <summary>What an officer may sign.</summary>
public static class OfficerRoles
{
    public const string Verifier = "verifier";
    public const string Approver = "approver";
    public const string Revoker = "revoker";

    public static readonly IReadOnlyList<string> All = [Verifier, Approver, Revoker];
}
