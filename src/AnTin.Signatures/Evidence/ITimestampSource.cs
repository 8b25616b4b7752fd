using System.Security.Cryptography;

namespace AnTin.Signatures.Evidence;

/// <summary>A time-stamp authority seen from here (RFC 3161): a digest in, a token out.</summary>
public interface ITimestampSource
{
    /// <summary>Asks for a token over the digest.</summary>
    /// <param name="digest">The message imprint.</param>
    /// <param name="algorithm">With which the imprint was made.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The TimeStampToken (a CMS ContentInfo) in DER, with the authority's certificate inside.</returns>
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    );
}
