using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>
/// Verifies signatures before they leave: the first, then every <paramref name="every"/>th. After one that does not verify
/// the signer refuses for good, because a faulty signature can betray the key.
/// </summary>
internal sealed class CheckedSigner(ISigner inner, int every) : ISigner
{
    private readonly SignatureVerifier verifier = new(inner.PublicKey);

    // Counted with Interlocked; the signature numbered 0, every, 2·every … is verified.
    private long made = -1;
    private volatile bool faulty;

    public SignatureAlgorithm Algorithm => inner.Algorithm;

    public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

    public async ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    )
    {
        if (faulty)
        {
            throw new KeyFaultException(
                "The key made a signature that did not verify; restart after finding out why."
            );
        }

        var signature = await inner.SignAsync(message, cancellation);
        if (
            Interlocked.Increment(ref made) % every == 0
            && !verifier.Verify(message.Span, signature, Algorithm)
        )
        {
            faulty = true;
            throw new KeyFaultException(
                "A signature did not verify right after it was made; it was not given out."
            );
        }

        return signature;
    }
}
