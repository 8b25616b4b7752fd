using AnTin.Platform.Watching;

namespace AnTin.Server.Watching;

/// <summary>
/// <c>/ready</c>: 200 while this process can do all of its work, else 503 and which part it cannot. For load balancers; a
/// process that is not ready may well be in health, and restarting it helps nobody.
/// </summary>
internal static class ReadyEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(
        IEndpointRouteBuilder endpoints,
        IReadOnlyList<string> roles,
        string version
    ) =>
        endpoints
            .MapGet(
                "/ready",
                async (IEnumerable<IReadiness> parts, CancellationToken cancellation) =>
                {
                    var problems = await Task.WhenAll(
                        parts.Select(part => FindProblemAsync(part, cancellation))
                    );
                    string[] failing = [.. problems.OfType<string>()];
                    return Results.Json(
                        new HealthReport(
                            failing.Length == 0 ? "ok" : "failing",
                            version,
                            roles,
                            failing
                        ),
                        statusCode: failing.Length == 0
                            ? StatusCodes.Status200OK
                            : StatusCodes.Status503ServiceUnavailable
                    );
                }
            )
            .AllowAnonymous();

    private static async Task<string?> FindProblemAsync(
        IReadiness part,
        CancellationToken cancellation
    )
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            var problem = await part.FindProblemAsync(limit.Token).WaitAsync(limit.Token);
            return problem is null ? null : $"{part.Name}: {problem}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{part.Name}: does not answer";
        }
    }
}
