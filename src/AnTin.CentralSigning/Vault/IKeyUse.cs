using AnTin.Pki.Signing;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// Unwraps a private key, signs one hash, forgets the key. Only the activation module (folder Signing) is given
/// this interface.
/// </summary>
internal interface IKeyUse
{
    /// <param name="wrapped">The private key under the key-encryption key.</param>
    /// <param name="wrappingKey">Which key-encryption key, by name and generation.</param>
    /// <param name="algorithm">How to sign; its hash has the length of <paramref name="hash"/>.</param>
    /// <param name="hash">The digest to be signed.</param>
    /// <param name="ct">Cancels before the key is unwrapped.</param>
    Task<byte[]> SignHashAsync(
        ReadOnlyMemory<byte> wrapped,
        string wrappingKey,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> hash,
        CancellationToken ct
    );
}
