using System.Collections.Concurrent;
using AnTin.Keys;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Signing;

/// <summary>Keys of the key store, each opened once.</summary>
/// <param name="store">The key store of this zone.</param>
public sealed class StoreSigningKeys(IKeyStore store) : ISigningKeys
{
    /// <summary>
    /// The store verifies the first signature after loading and then one in so many (rule T23). Certificates and CRLs
    /// are verified one by one by those who sign them.
    /// </summary>
    private const int VerifyEvery = 256;

    private readonly ConcurrentDictionary<string, ISigner> open = new(StringComparer.Ordinal);

    public async ValueTask<ISigner> OpenAsync(string reference, CancellationToken cancellation)
    {
        if (open.TryGetValue(reference, out var signer))
        {
            return signer;
        }

        var key = KeyReference.Parse(reference);
        var stored =
            await store.FindAsync(key, cancellation)
            ?? throw new InvalidOperationException($"The key store holds no key {reference}.");
        signer = await store.SignerAsync(
            key,
            stored.Spec.Algorithm.DefaultSignature(),
            VerifyEvery,
            cancellation
        );
        return open.GetOrAdd(reference, signer);
    }
}
