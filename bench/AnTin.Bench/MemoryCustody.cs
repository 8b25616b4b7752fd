using AnTin.CentralSigning.Contracts;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Bench;

/// <summary>Central custody with one key ready for everybody: making keys is custody's work, not the authority's.</summary>
internal sealed class MemoryCustody(CentralKey ready) : ICentralKeys
{
    public static async Task<MemoryCustody> MakeAsync()
    {
        using var signer = SoftwareSigner.Generate("P-256");
        var name = DistinguishedName.Build((AttributeType.CommonName, "bench"));
        var request = await CertificateSigningRequest.CreateAsync(name, signer);
        return new MemoryCustody(
            new CentralKey(Guid.Empty, signer.PublicKey.ToArray(), request.Encoded.ToArray())
        );
    }

    public Task<CentralKey> PrepareAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    ) => Task.FromResult(ready);

    public Task BindAsync(
        Guid orderId,
        byte[] certificate,
        IReadOnlyList<byte[]> chain,
        CancellationToken ct
    ) => Task.CompletedTask;

    public Task DestroyAsync(string serialHex, string reason, CancellationToken ct) =>
        Task.CompletedTask;
}
