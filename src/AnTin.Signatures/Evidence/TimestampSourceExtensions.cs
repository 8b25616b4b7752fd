using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Evidence;

internal static class TimestampSourceExtensions
{
    /// <summary>A token over octets that are at hand.</summary>
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    public static ValueTask<byte[]> StampOctetsAsync(
        this ITimestampSource source,
        ReadOnlySpan<byte> octets,
        HashAlgorithmName hash,
        CancellationToken cancellation
    ) => source.StampAsync(DigestAlgorithms.Compute(hash, octets), hash, cancellation);
}
