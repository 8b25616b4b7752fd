using AnTin.DesignSystem.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Portal.Subscribers;

/// <summary>The subscriber's pages under <c>/my</c>: their sign-in, their menu, and one rule for the whole folder.</summary>
public static class SubscriberSetup
{
    public static IServiceCollection AddSubscriberPages(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, SubscriberAuthentication>(
                SubscriberScheme.Name,
                configureOptions: null
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                SubscriberScheme.Policy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(SubscriberScheme.Name)
                        .RequireAuthenticatedUser()
            );
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder("/My", SubscriberScheme.Policy);
            options.Conventions.AllowAnonymousToPage("/My/Activate");
            options.Conventions.AllowAnonymousToPage("/My/SignIn");
            options.Conventions.AllowAnonymousToPage("/My/OpenSignIn");
        });
        services.AddSingleton<IMenu, SubscriberMenu>();
        return services;
    }
}
