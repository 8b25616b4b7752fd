using AnTin.Platform.Evidence;
using AnTin.Registration;
using AnTin.Registration.RequestLetters;
using AnTin.Server.Settings;

namespace AnTin.Server.Rooms;

/// <summary>Registration for the roles that file, decide, pull orders or send notices.</summary>
internal static class RegistrationRoom
{
    public static void Add(IServiceCollection services, AnTinSettings settings) =>
        services.AddOnce(
            "registration",
            () =>
            {
                services
                    .AddHttpClient(TrustInForce.HttpName)
                    .ConfigurePrimaryHttpMessageHandler(EvidenceHttp.CreateHandler);
                services.AddSingleton<TrustInForce>();
                services.AddSingleton(provider => new ListsInForce(
                    settings.Evidence,
                    provider.GetRequiredService<ILogger<ListsInForce>>()
                ));
                services.AddSingleton<ILetterTrust>(provider =>
                    provider.GetRequiredService<TrustInForce>()
                );
                services.AddRegistration(Placed(settings));
            }
        );

    /// <summary>The room's settings with its database, the portal's address and the help desk's telephone.</summary>
    public static RegistrationSettings Placed(AnTinSettings settings) =>
        settings.Registration with
        {
            Database = settings.Databases.Registration.Resolve(
                settings.DataDirectory,
                "registration"
            ),
            PortalAddress = new Uri(settings.PublicAddress + "/"),
            SupportPhone = settings.Site.Telephone,
        };
}
