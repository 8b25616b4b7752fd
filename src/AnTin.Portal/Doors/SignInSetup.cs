using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Portal.Doors;

/// <summary>The cookie and the doors. The desk's process uses the same.</summary>
public static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(SignInCookie.Scheme).AddCookie(SignInCookie.Scheme, Configure);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(PortalPolicies.Organisation, p => p.RequireRole(Names(AccountRoles.Sender)))
            .AddPolicy(PortalPolicies.Desk, p => p.RequireRole(Names(AccountRoles.Desk)));
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "antin-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/login";
        options.LogoutPath = "/account/logout";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = SignInCookie.CheckAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = Refuse;
        // The pages say themselves where to go next, after a check that the framework does not make.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    // No redirect: the one that the framework makes repeats the Host header, which a stranger may have written.
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A form sent after the session ended: the way back leads to its page, which is read, not sent.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var query = QueryString.Create(
            request.Query.Where(pair =>
                HttpMethods.IsGet(request.Method)
                || !string.Equals(pair.Key, "handler", StringComparison.OrdinalIgnoreCase)
            )
        );
        context.Response.Redirect(
            request.PathBase
                + context.Options.LoginPath
                + QueryString.Create(
                    context.Options.ReturnUrlParameter,
                    request.PathBase + request.Path + query
                )
        );
        return Task.CompletedTask;
    }

    private static string[] Names(AccountRoles roles) =>
        [
            .. Enum.GetValues<AccountRoles>()
                .Where(r => r != AccountRoles.None && roles.HasFlag(r))
                .Select(r => r.ToString()),
        ];
}
