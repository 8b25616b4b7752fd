using AnTin.CentralSigning;
using AnTin.Server.Settings;

namespace AnTin.Server.Rooms;

/// <summary>Central signing for the roles that keep keys or let subscribers use them.</summary>
internal static class SigningRoom
{
    public static void Add(IServiceCollection services, AnTinSettings settings) =>
        services.AddOnce(
            "signing",
            () =>
                services.AddCentralSigning(
                    Placed(settings),
                    settings.Databases.Signing.Resolve(settings.DataDirectory, "signing")
                )
        );

    private static CentralSigningSettings Placed(AnTinSettings settings)
    {
        var signing = settings.CentralSigning;
        signing.Directory = settings.Place(signing.Directory);
        signing.PublicAddress = new Uri(settings.PublicAddress + "/");
        return signing;
    }
}
