using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// Bodies with files that are taken in at once. A sender may be slow, as lines in the mountains are; but one that trickles on
/// purpose shall hold few places, and none for ever.
/// </summary>
public sealed class UploadGate(TimeProvider clock) : IDisposable
{
    /// <summary>At once from one address; an office behind one address waits for its turn.</summary>
    public const int MostOfOneAddress = 6;

    private const int Most = 256;
    private const int Waiting = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<HttpContext> places =
        PartitionedRateLimiter.CreateChained(
            Limiter(context => $"{context.Connection.RemoteIpAddress}", MostOfOneAddress),
            Limiter(_ => "", Most)
        );

    /// <summary>From the first byte to the last.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Null when the turn did not come; else dispose of it when the body was read.</summary>
    public async ValueTask<Upload?> EnterAsync(HttpContext context)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token,
            context.RequestAborted
        );
        try
        {
            var lease = await places.AcquireAsync(context, 1, either.Token);
            if (lease.IsAcquired)
            {
                return new Upload(lease, clock, context.RequestAborted);
            }

            lease.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => places.Dispose();

    private static PartitionedRateLimiter<HttpContext> Limiter(
        Func<HttpContext, string> key,
        int permits
    ) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetConcurrencyLimiter(
                key(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = Waiting }
            )
        );
}
