using AnTin.Authority;
using AnTin.Keys;
using AnTin.Server.Hosting;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>Inner zone: the officers' desk, and the officers' own keys, which open under their PINs only.</summary>
internal sealed class DeskRole : IRole
{
    public string Name => RoleNames.Desk;

    public void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        PagesRoom.Add(services, settings);
        services.AddAuthorityWatch(
            settings.Databases.Authority.Resolve(settings.DataDirectory, "authority")
        );
        services.AddCertificateTrail(LogRoom.Placed(settings));
        services.AddOfficerKeys(
            OfficersDirectory(settings),
            AuthorityRoom.Officers(settings),
            provider => provider.GetRequiredKeyedService<IKeyStore>(KeyStores.Officers)
        );
    }

    public void Map(WebApplication app, AnTinSettings settings) => PagesRoom.MapOnce(app);

    /// <summary>Where a ceremony puts the officers' keys and the desk finds them.</summary>
    public static string OfficersDirectory(AnTinSettings settings) => settings.Data("officers");
}
