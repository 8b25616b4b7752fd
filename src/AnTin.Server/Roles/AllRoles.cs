namespace AnTin.Server.Roles;

internal static class AllRoles
{
    private static readonly IReadOnlyList<IRole> Known =
    [
        new PortalRole(),
        new DeskRole(),
        new StatusRole(),
        new TimestampRole(),
        new SigningRole(),
        new AuthorityRole(),
        new ActivationRole(),
        new WorkerRole(),
    ];

    /// <summary>In the order of the list above, whatever the order of the words.</summary>
    public static IReadOnlyList<IRole> For(IReadOnlySet<string> names) =>
        [.. Known.Where(role => names.Contains(role.Name))];
}
