using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.Platform.Inbox;

/// <summary>The development inbox; a production start registers neither.</summary>
public static class InboxServices
{
    /// <summary>Where mails and short messages are kept and listed.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services, string directory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IInbox>(provider => new FileInbox(
            directory,
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }

    /// <summary>The mail server in front of it.</summary>
    public static IServiceCollection AddInboxServer(
        this IServiceCollection services,
        InboxServerSettings settings
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton<InboxServer>()
            .AddHostedService(provider => provider.GetRequiredService<InboxServer>());
}
