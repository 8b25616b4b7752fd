using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Keys;

/// <summary>Whether a key of a kind can sign so, and a hash is as long as it must be.</summary>
internal static class KeyFitness
{
    /// <exception cref="ArgumentException">The key cannot sign so, or the hash has another length.</exception>
    public static void RefuseUnfit(
        this SignatureAlgorithm signature,
        KeyAlgorithm algorithm,
        int? hashLength = null
    )
    {
        if (!algorithm.CanSign(signature))
        {
            throw new ArgumentException(
                $"A key of {algorithm.Name()} does not sign {signature}.",
                nameof(algorithm)
            );
        }

        if (hashLength is not null && signature.Family.IsOverMessage())
        {
            throw new ArgumentException(
                $"{signature} signs messages, not hashes.",
                nameof(hashLength)
            );
        }

        if (hashLength is { } length && length != HashLength(signature.Hash))
        {
            throw new ArgumentException(
                $"The hash is not as long as one of {signature}.",
                nameof(hashLength)
            );
        }
    }

    private static int HashLength(HashAlgorithmName hash) =>
        hash.Name switch
        {
            "SHA256" => SHA256.HashSizeInBytes,
            "SHA384" => SHA384.HashSizeInBytes,
            "SHA512" => SHA512.HashSizeInBytes,
            _ => -1,
        };
}
