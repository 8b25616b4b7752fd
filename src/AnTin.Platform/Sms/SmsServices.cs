using AnTin.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Platform.Sms;

/// <summary>Short messages for the role that empties outboxes.</summary>
public static class SmsServices
{
    /// <summary>No carrier is connected yet: messages go to the development inbox, which must be registered.</summary>
    public static IServiceCollection AddStandInSms(
        this IServiceCollection services,
        StandInSmsSettings settings
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton<ISmsGateway, StandInSmsGateway>()
            .AddOutboxHandler<SmsOutboxHandler>();
}
