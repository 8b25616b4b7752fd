using System.Security.Claims;
using System.Text.Encodings.Web;
using AnTin.CentralSigning.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Subscribers;

/// <summary>Recognises the browser in which a subscriber opened a link, by a cookie whose hash the session table knows.</summary>
public sealed class SubscriberAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SubscriberSessions sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Cookies[SubscriberScheme.Cookie];
        if (string.IsNullOrEmpty(secret))
            return AuthenticateResult.NoResult();
        var subscriber = await sessions.FindAsync(secret, Context.RequestAborted);
        if (subscriber is null)
            return AuthenticateResult.Fail("The session has ended.");
        var identity = new ClaimsIdentity(
            [
                new Claim(SubscriberScheme.SessionClaim, subscriber.SessionId.ToString()),
                new Claim(SubscriberScheme.MailboxClaim, subscriber.Mailbox),
            ],
            SubscriberScheme.Name
        );
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(identity), SubscriberScheme.Name)
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/my/sign-in");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
