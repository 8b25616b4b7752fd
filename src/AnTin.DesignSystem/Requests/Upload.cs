using System.Threading.RateLimiting;

namespace AnTin.DesignSystem.Requests;

/// <summary>A place of the <see cref="UploadGate"/>, with the time that is given to the body.</summary>
public sealed class Upload : IDisposable
{
    private readonly RateLimitLease lease;
    private readonly CancellationTokenSource late;
    private readonly CancellationTokenSource either;

    internal Upload(RateLimitLease lease, TimeProvider clock, CancellationToken aborted)
    {
        this.lease = lease;
        late = new CancellationTokenSource(UploadGate.Longest, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, aborted);
    }

    /// <summary>Ends reading: the sender is gone, or the time is over.</summary>
    public CancellationToken Cancellation => either.Token;

    public bool IsLate => late.IsCancellationRequested;

    public void Dispose()
    {
        either.Dispose();
        late.Dispose();
        lease.Dispose();
    }
}
