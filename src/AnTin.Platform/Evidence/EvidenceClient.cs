using System.Net.Http.Headers;

namespace AnTin.Platform.Evidence;

/// <summary>One question to one address, within the limits of <see cref="EvidenceFetching"/>.</summary>
internal sealed class EvidenceClient(HttpClient http, EvidenceFetching limits)
{
    /// <summary>The body of a successful answer; null where there is none within the limits.</summary>
    public async ValueTask<byte[]?> AskAsync(
        string address,
        byte[]? body,
        string? contentType,
        CancellationToken cancellation
    )
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || !limits.MayAsk(uri)
        )
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.Timeout);
        try
        {
            return await AskAsync(uri, body, contentType, patience.Token);
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or UriFormatException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async ValueTask<byte[]?> AskAsync(
        Uri uri,
        byte[]? body,
        string? contentType,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(
            body is null ? HttpMethod.Get : HttpMethod.Post,
            uri
        );
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType!);
        }

        using var answer = await http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > limits.MostBytes)
        {
            return null;
        }

        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(block, cancellation)) > 0; )
        {
            if (kept.Length + read > limits.MostBytes)
            {
                return null;
            }

            kept.Write(block, 0, read);
        }

        return kept.ToArray();
    }
}
