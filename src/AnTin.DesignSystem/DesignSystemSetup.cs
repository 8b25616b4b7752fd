using System.Reflection;
using System.Text.Unicode;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Requests;
using AnTin.DesignSystem.Security;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace AnTin.DesignSystem;

/// <summary>
/// How a host takes the look: <see cref="AddDesignSystem"/> among the services, <see cref="UseDesignSystem"/>
/// first in the pipeline, <see cref="MapDesignSystem"/> among the endpoints.
/// </summary>
public static class DesignSystemSetup
{
    /// <summary>Adds texts, settings of the site and the shared pages. May be called by several rooms.</summary>
    public static IServiceCollection AddDesignSystem(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true);
        services.AddTexts(typeof(DesignSystemSetup).Assembly);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<UploadGate>();
        services.TryAddSingleton(provider => new EnglishTexts(
            provider.GetServices<TextSource>().Select(s => s.Assembly)
        ));
        services.TryAddSingleton<ITexts, RequestTexts>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<MvcOptions>, PageFilters>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<MvcOptions>, BindingMessages>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<MvcOptions>, PlainFieldNames>()
        );
        services
            .AddRazorPages()
            .AddApplicationPart(typeof(DesignSystemSetup).Assembly)
            .AddMvcOptions(o =>
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true
            );
        return services;
    }

    /// <summary>Adds the English sentences that <paramref name="assembly"/> carries.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services, Assembly assembly)
    {
        services.AddSingleton(new TextSource(assembly));
        return services;
    }

    /// <summary>Headers, language, calm error pages and the static files. Call before authentication and routing.</summary>
    public static WebApplication UseDesignSystem(this WebApplication app)
    {
        app.Use(SecurityHeaders.Apply);
        app.Use(SiteCulture.Apply);
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(OnlyPeopleGetPages);
        app.Use(KnownMethods.Apply);
        app.UseStaticFiles();
        return app;
    }

    /// <summary>Maps the language choice. The Razor Pages themselves are mapped once by the host.</summary>
    public static IEndpointRouteBuilder MapDesignSystem(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/language", SiteCulture.Choose).DisableAntiforgery().AllowAnonymous();
        return endpoints;
    }

    // Protocol clients (OCSP, time stamps, JSON) get their bare status; people get a page.
    private static Task OnlyPeopleGetPages(HttpContext context, RequestDelegate next)
    {
        if (
            !Asking.ForPage(context.Request)
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages
        )
        {
            pages.Enabled = false;
        }
        return next(context);
    }
}
