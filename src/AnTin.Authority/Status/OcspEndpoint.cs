using AnTin.Authority.Web;
using AnTin.Pki.Ocsp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace AnTin.Authority.Status;

/// <summary>
/// OCSP over HTTP (RFC 6960 appendix A.1): GET with the request in the path, POST with the request as body. Answers
/// without a nonce are kept ready by the very text of the question.
/// </summary>
public sealed class OcspEndpoint(OcspDesk desk, StatusMeter meter)
{
    public const string Path = "/ocsp";
    private const string RequestType = "application/ocsp-request";
    private const string ResponseType = "application/ocsp-response";

    /// <summary>About 1.5 kB each.</summary>
    private const int MostKept = 50_000;

    /// <summary>A question about one certificate is short; longer ones are answered, not remembered.</summary>
    private const int LongestKept = 512;

    private readonly AnswerCache<OcspAnswer> kept = new(MostKept);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/{**request}", GetAsync).DisableAntiforgery();
        routes.MapPost(Path, PostAsync).DisableAntiforgery();
    }

    private Task GetAsync(HttpContext context)
    {
        // The raw target, because base64 holds '/' and routing has already undone the escapes.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (kept.Find(target) is not { Cached: { } cached } ready || !desk.IsFresh(cached))
        {
            return GetFreshAsync(context, target);
        }

        meter.Said("kept");
        return SendKeptAsync(context, ready, cached);
    }

    private async Task GetFreshAsync(HttpContext context, string target)
    {
        var at = target.IndexOf(Path + "/", StringComparison.OrdinalIgnoreCase);
        var path = at < 0 ? "" : target[(at + Path.Length + 1)..];
        if (!OcspRequest.TryReadPath(path, out var request, out _))
        {
            meter.Said("malformed");
            await SendAsync(context, OcspResponder.Error(OcspResponseStatus.MalformedRequest));
            return;
        }

        await AnswerAsync(context, request, target);
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!RawBody.HasType(context.Request, RequestType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var body = await RawBody.ReadAsync(context, OcspRequest.Limit, context.RequestAborted);
        if (body is null)
        {
            return;
        }

        if (!OcspRequest.TryRead(body, out var request, out _))
        {
            meter.Said("malformed");
            await SendAsync(context, OcspResponder.Error(OcspResponseStatus.MalformedRequest));
            return;
        }

        var question = request.Nonce.IsEmpty ? Convert.ToBase64String(body) : null;
        if (
            question is not null
            && kept.Find(question) is { Cached: { } cached } ready
            && desk.IsFresh(cached)
        )
        {
            meter.Said("kept");
            await SendAsync(context, ready.Body);
            return;
        }

        await AnswerAsync(context, request, question);
    }

    private async Task AnswerAsync(HttpContext context, OcspRequest request, string? question)
    {
        var answer = await desk.AnswerAsync(request, context.RequestAborted);
        if (answer.Cached is not { } cached)
        {
            await SendAsync(context, answer.Body);
            return;
        }

        if (question is { Length: <= LongestKept })
        {
            kept.Keep(question, answer);
        }

        await (
            HttpMethods.IsGet(context.Request.Method)
                ? SendKeptAsync(context, answer, cached)
                : SendAsync(context, answer.Body)
        );
    }

    private static Task SendKeptAsync(HttpContext context, OcspAnswer answer, CachedUntil cached)
    {
        var headers = context.Response.Headers;
        headers.ETag = cached.ETag;
        headers.LastModified = cached.LastModified;
        headers.Expires = cached.Expires;
        headers.CacheControl = cached.CacheControl;
        if (context.Request.Headers.IfNoneMatch == cached.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return RawBody.SendAsync(context, ResponseType, answer.Body);
    }

    private static Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.Headers.CacheControl = "no-store";
        return RawBody.SendAsync(context, ResponseType, body);
    }
}
