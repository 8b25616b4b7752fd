using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Visitors;

/// <summary>Account forms of one address are counted by the minute: guessing passwords in bulk ends in 429.</summary>
public sealed class AccountPostLimit(IOptions<VisitorOptions> options)
    : IAsyncPageFilter,
        IDisposable
{
    private readonly PartitionedRateLimiter<string> _posts = PartitionedRateLimiter.Create<
        string,
        string
    >(address =>
        RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = options.Value.PostsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }
        )
    );

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            using var lease = _posts.AttemptAcquire(
                http.Connection.RemoteIpAddress?.ToString() ?? ""
            );
            if (!lease.IsAcquired)
            {
                http.Response.Headers.RetryAfter = "60";
                context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
                return;
            }
        }
        await next();
    }

    public void Dispose() => _posts.Dispose();
}
