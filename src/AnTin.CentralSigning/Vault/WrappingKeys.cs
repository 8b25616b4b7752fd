using AnTin.Keys;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// The key-encryption keys of central custody. The newest wraps new keys; older ones still open what they wrapped,
/// because every row names its own.
/// </summary>
public sealed class WrappingKeys(IKeyStore store) : IDisposable
{
    private const string Label = "antin signing key-encryption key";

    private readonly SemaphoreSlim once = new(1, 1);

    // Guarded by "once" while null.
    private volatile KeyReference? current;

    public async ValueTask<KeyReference> CurrentAsync(CancellationToken ct)
    {
        if (current is { } known)
            return known;
        await once.WaitAsync(ct);
        try
        {
            return current ??= await FindOrMakeAsync(ct);
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();

    private async Task<KeyReference> FindOrMakeAsync(CancellationToken ct)
    {
        var keys = await store.ListAsync(ct);
        var newest = keys.LastOrDefault(key =>
            key.Spec.Algorithm == KeyAlgorithm.Aes256
            && string.Equals(key.Spec.Label, Label, StringComparison.Ordinal)
        );
        newest ??= await store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, Label), ct);
        return newest.Reference;
    }
}
