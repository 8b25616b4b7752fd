using System.Globalization;
using System.Security.Claims;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Portal.Doors;

/// <summary>
/// What the cookie remembers: which session, and the stamp that changes with the account's password, roles and state.
/// Everything else is asked anew on each request, so that a suspended account stops at its next click, and a copied
/// cookie when its session was signed out.
/// </summary>
public static class SignInCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string StampClaim = "stamp";
    private const string SessionClaim = "session";

    /// <summary>Signs the person in for this browser.</summary>
    public static Task WriteAsync(HttpContext context, SignedIn signedIn, string? organisationName)
    {
        var actor = signedIn.Actor;
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, actor.Id),
            new("name", actor.Name),
            new(StampClaim, signedIn.SecurityStamp),
            new(SessionClaim, signedIn.SessionId.ToString("D")),
        };
        if (!string.IsNullOrEmpty(organisationName))
        {
            claims.Add(new Claim("organisation_name", organisationName));
        }
        claims.AddRange(
            Enum.GetValues<AccountRoles>()
                .Where(role => IsOneRole(role) && actor.Has(role))
                .Select(role => new Claim(ClaimTypes.Role, role.ToString()))
        );
        claims.AddRange(DeskRoles(actor).Select(words => new Claim("role_name", words)));
        var identity = new ClaimsIdentity(claims, Scheme, "name", ClaimTypes.Role);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Asks the directory whether session and account still stand as the cookie says; puts the <see cref="Actor"/> at hand for pages.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var directory = context.HttpContext.RequestServices.GetRequiredService<ActorDirectory>();
        var actor =
            context.Principal is { } principal
            && SessionOf(principal) is { } session
            && principal.FindFirstValue(StampClaim) is { } stamp
                ? await directory.FindAsync(session, stamp, context.HttpContext.RequestAborted)
                : null;
        if (actor is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }
        context.HttpContext.Features.Set(actor);
    }

    /// <summary>Who acts. Pages behind a door may rely on it.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("This page stands behind no door, so nobody acts.");

    /// <summary>The session that the cookie names; null when nobody is signed in.</summary>
    public static Guid? SessionOf(ClaimsPrincipal principal) =>
        Guid.TryParse(
            principal.FindFirstValue(SessionClaim),
            CultureInfo.InvariantCulture,
            out var session
        )
            ? session
            : null;

    // Keys of the texts: the banner says them in the reader's language.
    private static IEnumerable<string> DeskRoles(Actor actor) =>
        new (AccountRoles Role, string Words)[]
        {
            (AccountRoles.Reception, "Tiếp nhận hồ sơ"),
            (AccountRoles.Verifier, "Thẩm định"),
            (AccountRoles.Approver, "Phê duyệt"),
            (AccountRoles.CaOperator, "Vận hành CA"),
            (AccountRoles.Auditor, "Kiểm toán"),
            (AccountRoles.Administrator, "Quản trị"),
        }
            .Where(pair => actor.Has(pair.Role))
            .Select(pair => pair.Words);

    private static bool IsOneRole(AccountRoles role) =>
        System.Numerics.BitOperations.IsPow2((int)role) && role != AccountRoles.None;
}
