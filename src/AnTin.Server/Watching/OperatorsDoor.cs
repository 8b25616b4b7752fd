using AnTin.Server.Settings;

namespace AnTin.Server.Watching;

/// <summary>
/// The address of <see cref="WatchingSettings.Listen"/>: figures, health and readiness are there and nothing else is; the
/// figures are nowhere else.
/// </summary>
internal static class OperatorsDoor
{
    private const string Figures = "/metrics";

    private static readonly string[] Pages = [Figures, "/health", "/ready"];

    public static void UseOperatorsDoor(this WebApplication app, WatchingSettings watching)
    {
        if (watching.Listen.Length == 0)
        {
            return;
        }

        var port = new Uri(watching.Listen).Port;
        app.Use(
            (context, next) =>
            {
                var here = context.Connection.LocalPort == port;
                if (here && !Pages.Contains(context.Request.Path.Value, StringComparer.Ordinal))
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
            context.Connection.LocalPort == port && context.Request.Path == Figures
        );
    }
}
