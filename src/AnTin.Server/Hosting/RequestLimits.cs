using System.Threading.RateLimiting;
using AnTin.Server.Settings;
using Microsoft.AspNetCore.Diagnostics;

namespace AnTin.Server.Hosting;

/// <summary>
/// How much one address may ask for. Pages are counted; attempts of people who are not signed in (log in, register, forgot)
/// are counted more tightly; protocols that machines speak all day are not counted.
/// </summary>
internal static class RequestLimits
{
    private static readonly string[] Uncounted =
    [
        "/ocsp",
        "/pki",
        "/tsa",
        "/health",
        "/ready",
        "/css",
        "/js",
        "/fonts",
        "/_content",
    ];

    public static void AddRequestLimits(this IServiceCollection services, HttpSettings http) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    Requests(context, http)
                ),
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    Attempts(context, http)
                )
            );
        });

    private static RateLimitPartition<string> Requests(HttpContext context, HttpSettings http) =>
        IsUncounted(context)
            ? RateLimitPartition.GetNoLimiter("")
            : PerMinute(context, "r:", http.RequestsPerMinute);

    private static RateLimitPartition<string> Attempts(HttpContext context, HttpSettings http) =>
        IsUncounted(context)
        || !HttpMethods.IsPost(context.Request.Method)
        || context.User.Identity?.IsAuthenticated == true
            ? RateLimitPartition.GetNoLimiter("")
            : PerMinute(context, "a:", http.AttemptsPerMinute);

    // The page that says what went wrong is part of the request that went wrong: not counted again, and never refused.
    private static bool IsUncounted(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null
        || Uncounted.Any(prefix =>
            context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal)
        );

    private static RateLimitPartition<string> PerMinute(
        HttpContext context,
        string prefix,
        int permits
    ) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            prefix + context.Connection.RemoteIpAddress,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }
        );
}
