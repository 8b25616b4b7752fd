using AnTin.Platform.Database;
using AnTin.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Watching;

/// <summary><c>/health</c>: 200 while every database of this process answers, else 503 and which do not. No secrets, no figures.</summary>
internal static class HealthEndpoint
{
    public static void Map(
        IEndpointRouteBuilder endpoints,
        IEnumerable<TrustDomain> domains,
        IReadOnlyList<string> roles,
        string version
    )
    {
        var watched = domains.ToList();
        endpoints
            .MapGet(
                "/health",
                async (CancellationToken cancellation) =>
                {
                    var failing = await FailingAsync(watched, cancellation);
                    var status = failing.Count == 0 ? "ok" : "failing";
                    return Results.Json(
                        new HealthReport(status, version, roles, failing),
                        statusCode: failing.Count == 0
                            ? StatusCodes.Status200OK
                            : StatusCodes.Status503ServiceUnavailable
                    );
                }
            )
            .AllowAnonymous();
    }

    private static async Task<IReadOnlyList<string>> FailingAsync(
        IReadOnlyList<TrustDomain> domains,
        CancellationToken cancellation
    )
    {
        var failing = new List<string>();
        foreach (var domain in domains)
        {
            try
            {
                await using var context = domain.Open();
                await context
                    .Outbox.Select(message => message.Id)
                    .Take(1)
                    .ToListAsync(cancellation);
            }
            catch (Exception fault) when (DatabaseFault.Is(fault))
            {
                failing.Add($"database {domain.Name}");
            }
        }

        return failing;
    }
}
