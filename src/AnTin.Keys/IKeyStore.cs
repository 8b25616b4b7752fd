using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>
/// Keeps private keys. Two shapes: files under a master key (<see cref="Software.SoftwareKeyStore"/>) and a token (<see cref="Pkcs11.Pkcs11KeyStore"/>).
/// Private keys never come out in the clear; keys too many for a token live outside as wrapped blobs.
/// </summary>
public interface IKeyStore : IDisposable
{
    /// <summary>Makes a key; when this returns, it is safely kept.</summary>
    Task<StoredKey> GenerateAsync(KeySpec spec, CancellationToken cancellation = default);

    /// <summary>
    /// The signer of a kept key: loaded once, then shared, safe for many threads. Signatures are verified before they
    /// leave: the first after loading, and from then on every <paramref name="verifyEvery"/>th (1: each of them; raise it
    /// only where the rate forbids it).
    /// </summary>
    /// <exception cref="KeyStoreException">There is no such key, or it cannot be opened.</exception>
    Task<ISigner> SignerAsync(
        KeyReference key,
        SignatureAlgorithm algorithm,
        int verifyEvery = 1,
        CancellationToken cancellation = default
    );

    /// <summary>All keys, oldest first; nothing is opened.</summary>
    Task<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Null when there is no such key.</summary>
    Task<StoredKey?> FindAsync(KeyReference key, CancellationToken cancellation = default);

    /// <summary>Removes a key for ever; a key that is not there is no error.</summary>
    Task DestroyAsync(KeyReference key, CancellationToken cancellation = default);

    /// <summary>
    /// Makes a key pair and gives it out wrapped under <paramref name="wrappingKey"/> (an <see cref="KeyAlgorithm.Aes256"/>
    /// key of this store). The blob opens only together with the same associated data.
    /// </summary>
    Task<WrappedKey> GenerateWrappedAsync(
        KeyReference wrappingKey,
        KeyAlgorithm algorithm,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    );

    /// <summary>Opens a wrapped key pair for a short while.</summary>
    /// <exception cref="KeyStoreException">Wrong wrapping key or associated data, or the blob was changed.</exception>
    Task<IPrivateKey> OpenWrappedAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    );

    /// <summary>Wraps a secret brought from outside (a private key as PKCS#8, a PIN-protected key).</summary>
    Task<byte[]> WrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> secret,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    );

    /// <summary>Gives back what <see cref="WrapAsync"/> took; the caller clears it after use.</summary>
    /// <exception cref="KeyStoreException">Wrong wrapping key or associated data, or the blob was changed.</exception>
    Task<byte[]> UnwrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    );
}
