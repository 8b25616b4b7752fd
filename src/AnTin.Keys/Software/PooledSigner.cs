using System.Collections.Concurrent;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Software;

/// <summary>
/// One kept key for many threads: .NET's key objects promise nothing to two threads at once, so each signature borrows one
/// of a few copies.
/// </summary>
internal sealed class PooledSigner : ISigner, IDisposable
{
    /// <summary>More threads than processors sign at once when some are preempted; opening a copy costs more than a signature.</summary>
    private static readonly int MostIdle = Math.Max(8, 4 * Environment.ProcessorCount);

    private readonly Func<SoftwarePrivateKey> open;
    private readonly ConcurrentBag<SoftwarePrivateKey> idle;
    private volatile bool disposed;

    // How many lie idle, changed with Interlocked: the bag's own count locks all threads out.
    private int kept = 1;

    /// <summary>Opens the first copy, so that a key that cannot be opened says so now.</summary>
    public PooledSigner(Func<SoftwarePrivateKey> open, SignatureAlgorithm algorithm)
    {
        this.open = open;
        Algorithm = algorithm;
        var first = open();
        PublicKey = first.PublicKey;
        idle = [first];
    }

    public SignatureAlgorithm Algorithm { get; }

    public ReadOnlyMemory<byte> PublicKey { get; }

    public ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    )
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var key = Borrow();
        try
        {
            return new(key.SignMessageUnchecked(message.Span, Algorithm));
        }
        finally
        {
            GiveBack(key);
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var key))
        {
            key.Dispose();
        }
    }

    private SoftwarePrivateKey Borrow()
    {
        if (!idle.TryTake(out var free))
        {
            return open();
        }

        Interlocked.Decrement(ref kept);
        return free;
    }

    private void GiveBack(SoftwarePrivateKey key)
    {
        if (Interlocked.Increment(ref kept) > MostIdle || disposed)
        {
            Interlocked.Decrement(ref kept);
            key.Dispose();
            return;
        }

        idle.Add(key);
    }
}
