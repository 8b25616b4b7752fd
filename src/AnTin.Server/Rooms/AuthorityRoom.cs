using AnTin.Authority;
using AnTin.Authority.Officers;
using AnTin.Server.Settings;

namespace AnTin.Server.Rooms;

/// <summary>The authority's records, for the roles that issue, answer about status, or stamp time.</summary>
internal static class AuthorityRoom
{
    public static void Add(IServiceCollection services, AnTinSettings settings) =>
        services.AddOnce(
            "authority",
            () =>
                services.AddAuthority(
                    settings.Databases.Authority.Resolve(settings.DataDirectory, "authority"),
                    Placed(settings)
                )
        );

    /// <summary>Officers' keys answer to the desk's address, which is the service's own unless set apart.</summary>
    public static OfficerSettings Officers(AnTinSettings settings) =>
        settings.Authority.Officers with
        {
            Origin = settings.Authority.Officers.Origin ?? settings.PublicAddress,
        };

    /// <summary>The authority's settings with its files in the data directory.</summary>
    public static AuthoritySettings Placed(AnTinSettings settings) =>
        settings.Authority with
        {
            StatusDirectory = settings.Place(settings.Authority.StatusDirectory),
            Journal = settings.Place(settings.Authority.Journal),
            TimeStampSpool = settings.Place(settings.Authority.TimeStampSpool),
            Officers = Officers(settings),
        };
}
