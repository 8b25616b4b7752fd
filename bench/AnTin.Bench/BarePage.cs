using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnTin.Bench;

/// <summary>What Kestrel can do when it has nothing to do: takes the same question, sends as many octets.</summary>
internal sealed class BarePage
{
    public const string Path = "/bare";

    /// <summary>Set before measuring, to the length of the answer it is compared to.</summary>
    public byte[] Body { get; set; } = [];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, SendAsync);
        routes.MapPost(
            Path,
            async context =>
            {
                var read = await context.Request.BodyReader.ReadAsync();
                while (!read.IsCompleted)
                {
                    context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    read = await context.Request.BodyReader.ReadAsync();
                }

                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                await SendAsync(context);
            }
        );
    }

    private Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = Body.Length;
        return context.Response.BodyWriter.WriteAsync(Body).AsTask();
    }
}
