using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace AnTin.Authority.Web;

/// <summary>Short binary bodies in and out, without a stream between them and the connection.</summary>
internal static class RawBody
{
    /// <summary>Compares the media type; parameters do not count.</summary>
    public static bool HasType(HttpRequest request, string type)
    {
        var given = request.ContentType.AsSpan();
        var end = given.IndexOf(';');
        return (end < 0 ? given : given[..end])
            .Trim()
            .Equals(type, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The whole body; null, with the status already set, when it is longer than <paramref name="most"/> octets (413), comes
    /// too slowly (408) or breaks off (400).
    /// </summary>
    public static async ValueTask<byte[]?> ReadAsync(
        HttpContext context,
        int most,
        CancellationToken cancellation
    )
    {
        try
        {
            var fits = context.Request.ContentLength is not { } told || told <= most;
            if (fits && await ReadAsync(context.Request.BodyReader, most, cancellation) is { } body)
            {
                return body;
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        catch (BadHttpRequestException fault)
        {
            context.Response.StatusCode = fault.StatusCode;
        }

        return null;
    }

    private static async ValueTask<byte[]?> ReadAsync(
        PipeReader reader,
        int most,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static Task SendAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
