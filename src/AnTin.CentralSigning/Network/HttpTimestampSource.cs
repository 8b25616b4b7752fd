using System.Net.Http.Headers;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Evidence;

namespace AnTin.CentralSigning.Network;

/// <summary>Asks the authority's time-stamp service over HTTP (RFC 3161 §3.4) and believes only what verifies.</summary>
public sealed class HttpTimestampSource(HttpClient http, Uri address) : ITimestampSource
{
    private const int LargestAnswer = 64 * 1024;

    public async ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    )
    {
        var imprint = MessageImprint.OfDigest(algorithm, digest);
        var nonce = new BigInteger(
            RandomNumberGenerator.GetBytes(16),
            isUnsigned: true,
            isBigEndian: true
        );
        var request = TimestampRequest.Create(imprint, nonce);
        var answer = await PostAsync(request, cancellation);
        if (
            !TimestampResponse.TryRead(answer, out var response, out _)
            || response.Token.IsEmpty
            || !TimestampToken.TryRead(response.Token, out var token, out _)
        )
            throw new TimestampUnavailableException("The service granted no time stamp.");
        if (
            token.Check(imprint) != TimestampCheck.Intact
            || new BigInteger(token.Info.Nonce.Span, isBigEndian: true) != nonce
        )
            throw new TimestampUnavailableException(
                "The time stamp does not belong to what was asked."
            );
        return token.Encoded.ToArray();
    }

    private async Task<byte[]> PostAsync(byte[] request, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using var answer = await http.PostAsync(address, content, cancellation);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellation);
            return await answer.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException cause)
        {
            throw new TimestampUnavailableException("The service did not answer.", cause);
        }
        catch (TaskCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new TimestampUnavailableException("The service answered too slowly.", cause);
        }
    }
}
