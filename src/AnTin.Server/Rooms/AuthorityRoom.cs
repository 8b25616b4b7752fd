using AnTin.Authority;
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

    /// <summary>The authority's settings with its files in the data directory.</summary>
    public static AuthoritySettings Placed(AnTinSettings settings) =>
        settings.Authority with
        {
            StatusDirectory = settings.Place(settings.Authority.StatusDirectory),
            Journal = settings.Place(settings.Authority.Journal),
            TimeStampSpool = settings.Place(settings.Authority.TimeStampSpool),
        };
}
