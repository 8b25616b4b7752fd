using System.Collections.Concurrent;
using AnTin.CentralSigning.Contracts;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Bench;

/// <summary>
/// Central custody whose keys are ready ahead: making them is custody's work, not the authority's. Each is handed out once,
/// since a key is certified once.
/// </summary>
internal sealed class MemoryCustody : ICentralKeys
{
    private readonly ConcurrentQueue<CentralKey> ready = new();

    /// <summary>Makes so many keys, before anything is timed.</summary>
    public async Task StockAsync(int count)
    {
        var name = DistinguishedName.Build((AttributeType.CommonName, "bench"));
        for (var i = 0; i < count; i++)
        {
            using var signer = SoftwareSigner.Generate("P-256");
            var request = await CertificateSigningRequest.CreateAsync(name, signer);
            ready.Enqueue(
                new CentralKey(Guid.Empty, signer.PublicKey.ToArray(), request.Encoded.ToArray())
            );
        }
    }

    public Task<CentralKey> PrepareAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    ) =>
        ready.TryDequeue(out var key)
            ? Task.FromResult(key)
            : throw new InvalidOperationException("No key is left.");

    public Task BindAsync(
        Guid orderId,
        byte[] certificate,
        IReadOnlyList<byte[]> chain,
        CancellationToken ct
    ) => Task.CompletedTask;

    public Task DestroyAsync(string serialHex, string reason, CancellationToken ct) =>
        Task.CompletedTask;
}
