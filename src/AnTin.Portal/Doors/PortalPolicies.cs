namespace AnTin.Portal.Doors;

/// <summary>Names of the doors. A folder of pages asks for one, once.</summary>
public static class PortalPolicies
{
    /// <summary>Somebody of an organisation: owner or member.</summary>
    public const string Organisation = "organisation";

    /// <summary>Somebody of the desk.</summary>
    public const string Desk = "desk";
}
