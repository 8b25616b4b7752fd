using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Evidence;

namespace AnTin.Platform.Evidence;

/// <summary>Asks a time-stamp authority over HTTP (RFC 3161 §3.4). A token that does not answer the question is refused.</summary>
public sealed class HttpTimestampSource(
    HttpClient http,
    Uri address,
    EvidenceFetching? limits = null
) : ITimestampSource
{
    private readonly EvidenceClient client = new(http, limits ?? new EvidenceFetching());

    public async ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    )
    {
        var imprint = MessageImprint.OfDigest(algorithm, digest);
        var nonce = new BigInteger(RandomNumberGenerator.GetBytes(16), isUnsigned: true);
        var question = TimestampRequest.Create(imprint, nonce);
        var answer =
            await client.AskAsync(
                address.AbsoluteUri,
                question,
                "application/timestamp-query",
                cancellation
            ) ?? throw new TimestampUnavailableException($"{address.Host} did not answer.");
        if (!TimestampResponse.TryRead(answer, out var response, out var error))
        {
            throw new TimestampUnavailableException(
                $"{address.Host} answered with something else: {error}"
            );
        }

        if (response.Token.IsEmpty)
        {
            throw new TimestampUnavailableException(
                $"{address.Host} refused: {response.Failure?.ToString() ?? response.Status.ToString()} {response.Text}".TrimEnd()
            );
        }

        return CheckToken(response.Token, imprint, nonce);
    }

    private byte[] CheckToken(
        ReadOnlyMemory<byte> encoded,
        MessageImprint imprint,
        BigInteger nonce
    )
    {
        if (!TimestampToken.TryRead(encoded, out var token, out var error))
        {
            throw new TimestampUnavailableException(
                $"The token of {address.Host} cannot be read: {error}"
            );
        }

        if (new BigInteger(token.Info.Nonce.Span, isBigEndian: true) != nonce)
        {
            throw new TimestampUnavailableException(
                $"The token of {address.Host} answers another question."
            );
        }

        var check = token.Check(imprint);
        return check == TimestampCheck.Intact
            ? token.Encoded.ToArray()
            : throw new TimestampUnavailableException(
                $"The token of {address.Host} is not valid: {check}"
            );
    }
}
