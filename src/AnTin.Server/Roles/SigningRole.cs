using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Front of central signing: the subscriber's pages. Keys are used only through the acts of signature activation.</summary>
internal sealed class SigningRole : IRole
{
    public string Name => RoleNames.Signing;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        SigningRoom.Add(services, settings);
        PagesRoom.Add(services, settings);
    }

    public void Map(WebApplication app, AnTinSettings settings) => PagesRoom.MapOnce(app);
}
