using AnTin.Authority;
using AnTin.Authority.Database;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Key zone: pulls approved orders, issues, revokes, publishes. It dials out; nothing dials in (rule T18).</summary>
internal sealed class AuthorityRole : IRole
{
    public string Name => RoleNames.Authority;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        RegistrationRoom.Add(services, settings);
        SigningRoom.Add(services, settings);
        AuthorityRoom.Add(services, settings);
        NoticesRoom.Add(services, settings);
        AuditRoom.Add<AuthorityDb>(services, settings, "authority");
        services.AddAuthorityWorkers();
        LogRoom.Add(services, settings);
    }

    public void Map(WebApplication app, AnTinSettings settings)
    {
        // Nobody calls the authority.
    }
}
