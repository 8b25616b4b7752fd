using AnTin.Portal;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Public zone: public pages, organisations' workspace, subscribers' pages, checker. Holds no private key of value.</summary>
internal sealed class PortalRole : IRole
{
    public string Name => RoleNames.Portal;

    public void AddServices(IServiceCollection services, AnTinSettings settings) =>
        services.AddPortal();

    public void Map(WebApplication app, AnTinSettings settings) => app.MapPortal();
}
