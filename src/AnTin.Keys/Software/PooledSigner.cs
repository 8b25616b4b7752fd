using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Software;

/// <summary>
/// One kept key for many threads: .NET's key objects promise nothing to two threads at once, so each signature borrows one
/// of a few copies.
/// </summary>
internal sealed class PooledSigner : ISigner, IDisposable
{
    private readonly Func<SoftwarePrivateKey> open;
    private readonly ConcurrentBag<SoftwarePrivateKey> idle;
    private volatile bool disposed;

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
        var hash = CryptographicOperations.HashData(Algorithm.Hash, message.Span);
        var key = idle.TryTake(out var free) ? free : open();
        try
        {
            return new(key.SignUnchecked(hash, Algorithm));
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

    private void GiveBack(SoftwarePrivateKey key)
    {
        if (disposed || idle.Count >= Environment.ProcessorCount)
        {
            key.Dispose();
            return;
        }

        idle.Add(key);
    }
}
