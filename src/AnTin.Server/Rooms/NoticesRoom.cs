using AnTin.Platform.Mail;
using AnTin.Platform.Sms;
using AnTin.Server.Settings;

namespace AnTin.Server.Rooms;

/// <summary>Mail and short messages, for the roles that empty an outbox.</summary>
internal static class NoticesRoom
{
    public static void Add(IServiceCollection services, AnTinSettings settings) =>
        services.AddOnce(
            "notices",
            () =>
            {
                services.AddSingleton(settings.Outbox);
                services.AddMail(settings.Mail);
                services.AddStandInSms(settings.Sms);
            }
        );
}
