using AnTin.Authority;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Public zone: OCSP, CRLs and CA certificates. Needs the responders' keys alone, and reads the authority's records.</summary>
internal sealed class StatusRole : IRole
{
    public string Name => RoleNames.Status;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        AuthorityRoom.Add(services, settings);
        services.AddStatus(settings.Authority.OcspFiles);
    }

    public void Map(WebApplication app, AnTinSettings settings) => app.MapStatus();
}
