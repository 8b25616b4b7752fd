using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Platform.Watching;

/// <summary>How a feature says what can be watched of it.</summary>
public static class WatchingServices
{
    public static IServiceCollection AddGauge<T>(this IServiceCollection services)
        where T : class, IGauge => services.AddSingleton<IGauge, T>();

    public static IServiceCollection AddReadiness<T>(this IServiceCollection services)
        where T : class, IReadiness => services.AddSingleton<IReadiness, T>();
}
