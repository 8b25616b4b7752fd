using System.Net.Http.Headers;
using AnTin.Pki.Revocation;

namespace AnTin.Authority.Probing;

/// <summary>Asks one address at a time, as a stranger does; follows nobody elsewhere.</summary>
public sealed class ProbeClient(HttpClient http, ProbeLimits limits, TimeProvider clock)
{
    private const int Most = CertificateRevocationList.Limit;

    public Task<ProbeAnswer> GetAsync(Uri address, CancellationToken cancellation) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);

    public Task<ProbeAnswer> PostAsync(
        Uri address,
        string type,
        byte[] body,
        CancellationToken cancellation
    )
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return AskAsync(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = content },
            cancellation
        );
    }

    private async Task<ProbeAnswer> AskAsync(
        HttpRequestMessage question,
        CancellationToken cancellation
    )
    {
        var sent = clock.GetUtcNow();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.Patience);
        try
        {
            using var answer = await http.SendAsync(
                question,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            var body = answer.IsSuccessStatusCode
                ? await ReadAsync(answer.Content, patience.Token)
                : null;
            return new ProbeAnswer(
                body,
                (int)answer.StatusCode,
                "",
                sent,
                clock.GetUtcNow(),
                answer.Headers.CacheControl?.MaxAge
            );
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Unanswered(fault.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unanswered($"no answer within {limits.Patience.TotalSeconds:0.#} s");
        }
        finally
        {
            question.Dispose();
        }

        ProbeAnswer Unanswered(string why) => new(null, 0, why, sent, clock.GetUtcNow(), null);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(block, cancellation)) > 0; )
        {
            kept.Write(block, 0, read);
            if (kept.Length > Most)
            {
                throw new IOException($"more than {Most} octets");
            }
        }

        return kept.ToArray();
    }
}
