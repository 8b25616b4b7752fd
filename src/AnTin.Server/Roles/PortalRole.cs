using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Public zone: public pages, organisations' workspace, checker. Holds no private key of value.</summary>
internal sealed class PortalRole : IRole
{
    public string Name => RoleNames.Portal;

    public void AddServices(IServiceCollection services, AnTinSettings settings) =>
        PagesRoom.Add(services, settings);

    public void Map(WebApplication app, AnTinSettings settings) => PagesRoom.MapOnce(app);
}
