using System.Text;
using AnTin.Keys;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// Makes and uses wrapped keys over the key store. This is the one class of central signing in which a private key
/// is open: while a fresh one proves its possession, and for the moment of a signature.
/// </summary>
internal sealed class KeyStoreCustody(IKeyStore store, WrappingKeys wrappingKeys)
    : IKeyMaker,
        IKeyUse
{
    /// <summary>Associated data of every blob: keeps other rooms' blobs of the same store apart.</summary>
    private static readonly byte[] Context = Encoding.ASCII.GetBytes("antin.signing-key.1");

    public async Task<FreshKey> MakeAsync(string algorithm, CancellationToken ct)
    {
        var wrappingKey = await wrappingKeys.CurrentAsync(ct);
        var kind = KeyAlgorithms.Parse(algorithm);
        var made = await store.GenerateWrappedAsync(wrappingKey, kind, Context, ct);
        using var key = await store.OpenWrappedAsync(wrappingKey, made.Blob, Context, ct);
        // The authority takes the name from the order: the request only proves that the key is possessed.
        var request = await CertificateSigningRequest.CreateAsync(
            DistinguishedName.Empty,
            key.AsSigner(kind.DefaultSignature()),
            ct
        );
        return new FreshKey(
            algorithm,
            made.PublicKey.ToArray(),
            made.Blob.ToArray(),
            wrappingKey.ToString(),
            request.Encoded.ToArray()
        );
    }

    public async Task<byte[]> SignHashAsync(
        ReadOnlyMemory<byte> wrapped,
        string wrappingKey,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> hash,
        CancellationToken ct
    )
    {
        using var key = await store.OpenWrappedAsync(
            KeyReference.Parse(wrappingKey),
            wrapped,
            Context,
            ct
        );
        return key.SignHash(hash.Span, algorithm);
    }
}
