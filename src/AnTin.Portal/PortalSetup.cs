using AnTin.DesignSystem;
using AnTin.DesignSystem.Frame;
using AnTin.Platform.Evidence;
using AnTin.Portal.Api;
using AnTin.Portal.Checking;
using AnTin.Portal.Doors;
using AnTin.Portal.Navigation;
using AnTin.Portal.Pages.Workspace;
using AnTin.Portal.Resources;
using AnTin.Portal.Subscribers;
using AnTin.Portal.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSignIn();
        services.AddMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IMenu, PublicMenu>();
        services.AddSingleton<IMenu, WorkspaceMenu>();
        services.AddSubscriberPages();
        services.AddOptions<ResourceOptions>().BindConfiguration(ResourceOptions.Section);
        services.AddOptions<VisitorOptions>().BindConfiguration(VisitorOptions.Section);
        services.AddOptions<CheckerOptions>().BindConfiguration(CheckerOptions.Section);
        services.TryAddSingleton<ICheckingContext, FolderTrust>();
        services.AddSingleton<CheckerGate>();
        services.AddDataProtection();
        services.AddSingleton<ReportTickets>();
        services.AddSingleton<FileChecker>();
        services
            .AddHttpClient(ReportTimestamps.HttpName)
            .ConfigurePrimaryHttpMessageHandler(EvidenceHttp.CreateHandler);
        services.AddSingleton<ReportTimestamps>();
        services.AddSingleton<FormChoices>();
        services.AddSingleton<VisitorGate>();
        services.AddSingleton<AccountPostLimit>();
        services
            .AddRazorPages(o => OpenDoors(o.Conventions))
            .AddApplicationPart(typeof(PortalSetup).Assembly)
            .AddMvcOptions(o => o.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty()));
        return services;
    }

    public static IEndpointRouteBuilder MapPortal(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDesignSystem();
        endpoints.MapRazorPages();
        endpoints.MapValidationApi();
        return endpoints;
    }

    // A folder declares its door once; no page can forget it.
    private static void OpenDoors(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Workspace", PortalPolicies.Organisation);
        pages.AddFolderApplicationModelConvention(
            "/Account",
            page => page.Filters.Add(new ServiceFilterAttribute(typeof(AccountPostLimit)))
        );
    }
}
