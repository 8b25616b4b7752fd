namespace AnTin.Server.Roles;

/// <summary>
/// Keeps a process to the addresses of its roles: pages of several roles live in one library, and a process that does not
/// play a role answers 404 where that role would answer.
/// </summary>
internal static class Doorkeeper
{
    private static readonly (string Prefix, string Role)[] Owned =
    [
        ("/desk", RoleNames.Desk),
        ("/my", RoleNames.Signing),
        ("/csc", RoleNames.Signing),
        ("/ocsp", RoleNames.Status),
        ("/pki", RoleNames.Status),
        ("/tsa", RoleNames.Timestamp),
        ("/workspace", RoleNames.Portal),
        ("/verify", RoleNames.Portal),
        ("/api", RoleNames.Portal),
        ("/lookup", RoleNames.Portal),
    ];

    public static void UseDoorkeeper(this WebApplication app, IReadOnlySet<string> roles) =>
        app.Use(
            (context, next) =>
            {
                if (IsClosed(context.Request.Path, roles))
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );

    internal static bool IsClosed(PathString path, IReadOnlySet<string> roles) =>
        Owned.Any(door =>
            path.StartsWithSegments(door.Prefix, StringComparison.OrdinalIgnoreCase)
            && !roles.Contains(door.Role)
        );
}
