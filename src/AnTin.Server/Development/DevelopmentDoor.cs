using System.Globalization;
using AnTin.Platform.Inbox;
using AnTin.Server.Settings;

namespace AnTin.Server.Development;

/// <summary>
/// <c>/dev/inbox</c> (mails and short messages; <c>.json</c> for tests) and <c>/dev/clock</c>. Mapped only while
/// <c>Development:Enabled</c>.
/// </summary>
internal static class DevelopmentDoor
{
    public static void AddServices(IServiceCollection services, AnTinSettings settings)
    {
        // The stand-in carrier keeps its messages here too.
        services.AddInbox(settings.Data("inbox"));
        if (settings.Development.Enabled)
        {
            services.AddInboxServer(settings.Inbox);
        }
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/inbox", ShowInboxAsync).AllowAnonymous();
        endpoints.MapGet("/dev/inbox/{id}", ShowItemAsync).AllowAnonymous();
        endpoints
            .MapGet("/dev/inbox.json", (IInbox inbox, string? to) => inbox.ListAsync(to))
            .AllowAnonymous();
        endpoints.MapGet("/dev/clock", (TimeProvider clock) => clock.GetUtcNow()).AllowAnonymous();
        endpoints.MapPost("/dev/clock", MoveClock).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> ShowInboxAsync(
        IInbox inbox,
        string? to,
        CancellationToken cancellation
    ) => Html(InboxPage.List(await inbox.ListAsync(to, cancellation: cancellation), to));

    private static async Task<IResult> ShowItemAsync(
        IInbox inbox,
        string id,
        CancellationToken cancellation
    ) =>
        await inbox.FindAsync(id, cancellation) is { } item
            ? Html(InboxPage.Item(item))
            : Results.NotFound();

    private static IResult MoveClock(TimeProvider clock, string advance)
    {
        if (
            clock is not SettableClock settable
            || !TimeSpan.TryParse(advance, CultureInfo.InvariantCulture, out var by)
            || by < TimeSpan.Zero
        )
        {
            return Results.BadRequest("advance=d.hh:mm:ss, forward only");
        }

        settable.Advance(by);
        return Results.Ok(settable.GetUtcNow());
    }

    private static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");
}
