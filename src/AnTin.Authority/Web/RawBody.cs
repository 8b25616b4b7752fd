using System.Buffers;
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

    /// <summary>The whole body; null when it is longer than <paramref name="most"/> octets.</summary>
    public static async ValueTask<byte[]?> ReadAsync(
        HttpRequest request,
        int most,
        CancellationToken cancellation
    )
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static Task SendAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
