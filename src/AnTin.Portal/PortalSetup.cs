using AnTin.DesignSystem;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Navigation;
using AnTin.Portal.Resources;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Portal;

/// <summary>
/// The counter: public pages, organisations' workspace, checker. A host calls <see cref="AddPortal"/>,
/// then <c>UseDesignSystem</c>, authentication and authorization, then <see cref="MapPortal"/>.
/// </summary>
public static class PortalSetup
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddDesignSystem();
        services.AddTexts(typeof(PortalSetup).Assembly);
        services.AddSingleton<IMenu, PublicMenu>();
        services.AddSingleton<IMenu, WorkspaceMenu>();
        services.AddSubscriberPages();
        services.AddOptions<ResourceOptions>().BindConfiguration(ResourceOptions.Section);
        services.AddRazorPages().AddApplicationPart(typeof(PortalSetup).Assembly);
        return services;
    }

    public static IEndpointRouteBuilder MapPortal(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDesignSystem();
        endpoints.MapRazorPages();
        return endpoints;
    }
}
