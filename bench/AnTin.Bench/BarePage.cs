using System.Buffers;
using AnTin.Pki.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnTin.Bench;

/// <summary>What Kestrel can do when it has nothing to do, or nothing but to sign: takes the same question, sends as many octets.</summary>
internal sealed class BarePage
{
    public const string Path = "/bare";
    public const string SigningPath = "/bare-signature";

    /// <summary>Set before measuring, to the length of the answer it is compared to.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>Set before measuring: signs each question once; the signature goes nowhere.</summary>
    public ISigner? Signer { get; set; }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, SendAsync);
        routes.MapPost(
            Path,
            async context =>
            {
                await ReadAsync(context);
                await SendAsync(context);
            }
        );
        routes.MapPost(
            SigningPath,
            async context =>
            {
                await Signer!.SignAsync(await ReadAsync(context), context.RequestAborted);
                await SendAsync(context);
            }
        );
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var read = await reader.ReadAsync();
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }

        var body = read.Buffer.ToArray();
        reader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = Body.Length;
        return context.Response.BodyWriter.WriteAsync(Body).AsTask();
    }
}
