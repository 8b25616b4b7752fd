using AnTin.BackOffice;
using AnTin.DesignSystem.Frame;
using AnTin.Portal;
using AnTin.Portal.Checking;
using AnTin.Server.Roles;
using AnTin.Server.Settings;

namespace AnTin.Server.Rooms;

/// <summary>
/// The pages. Portal and desk share the sign-in and are mapped together; <see cref="Roles.Doorkeeper"/> keeps a process to
/// the addresses of its roles.
/// </summary>
internal static class PagesRoom
{
    private const string Mapped = "antin.pages";

    public static void Add(IServiceCollection services, AnTinSettings settings) =>
        services.AddOnce(
            "pages",
            () =>
            {
                RegistrationRoom.Add(services, settings);
                services.AddSingleton<ICheckingContext>(provider =>
                    provider.GetRequiredService<TrustInForce>()
                );
                services.AddPortal();
                services.AddBackOffice();
                services.PostConfigure<CheckerOptions>(checker =>
                    checker.TimestampAddress =
                        checker.TimestampAddress.Length == 0 && StampsItself(settings)
                            ? settings.PublicAddress + "/tsa"
                            : checker.TimestampAddress
                );
                services.PostConfigure<SiteOptions>(site =>
                    site.TimestampAddress = site.TimestampAddress is { Length: > 0 } told
                        ? told
                        : settings.PublicAddress + "/tsa"
                );
            }
        );

    private static bool StampsItself(AnTinSettings settings) =>
        RoleNames.Parse(settings.Roles).Contains(RoleNames.Timestamp);

    public static void MapOnce(WebApplication app)
    {
        if (((IApplicationBuilder)app).Properties.TryAdd(Mapped, true))
        {
            app.MapPortal();
        }
    }
}
