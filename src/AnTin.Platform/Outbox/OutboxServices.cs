using AnTin.Platform.Database;
using AnTin.Platform.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.Platform.Outbox;

/// <summary>Starts the emptying of outboxes; only the role that owns the database does.</summary>
public static class OutboxServices
{
    public static IServiceCollection AddOutboxDispatcher<TContext>(
        this IServiceCollection services,
        OutboxSettings? settings = null
    )
        where TContext : TrustDbContext
    {
        services.TryAddSingleton(settings ?? new OutboxSettings());
        services.TryAddSingleton<OutboxBell>();
        services.AddSingleton<OutboxDispatcher<TContext>>();
        services.AddHostedService(provider =>
            provider.GetRequiredService<OutboxDispatcher<TContext>>()
        );
        services.AddGauge<OutboxGauge<TContext>>();
        return services;
    }

    public static IServiceCollection AddOutboxHandler<THandler>(this IServiceCollection services)
        where THandler : class, IOutboxHandler
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, THandler>());
        return services;
    }
}
