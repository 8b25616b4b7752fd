using System.Security.Claims;
using AnTin.CentralSigning.Sessions;
using Microsoft.AspNetCore.Http;

namespace AnTin.Portal.Subscribers;

/// <summary>Gives the browser its cookie, takes it away, and says who the browser belongs to.</summary>
public static class SubscriberBrowser
{
    public static void Remember(HttpContext context, string secret) =>
        context.Response.Cookies.Append(SubscriberScheme.Cookie, secret, Options(context));

    public static void Forget(HttpContext context) =>
        context.Response.Cookies.Delete(SubscriberScheme.Cookie, Options(context));

    /// <summary>Throws on a page that forgot to ask for the subscriber's policy.</summary>
    public static Subscriber Subscriber(this ClaimsPrincipal user) =>
        new(
            Guid.Parse(user.FindFirstValue(SubscriberScheme.SessionClaim)!),
            user.FindFirstValue(SubscriberScheme.MailboxClaim)!
        );

    /// <summary>
    /// Lax, not Strict: the person comes from a mail program, and the page that opens the link must be followed by
    /// one that knows the session. No form of ours changes anything by GET.
    /// </summary>
    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/my",
            IsEssential = true,
        };
}
