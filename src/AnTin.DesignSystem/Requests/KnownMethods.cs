using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace AnTin.DesignSystem.Requests;

/// <summary>The whole service is read with GET and HEAD and told with POST; every other method is answered 405.</summary>
public static class KnownMethods
{
    private const string All = "GET, HEAD, POST";

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // Razor Pages answers OPTIONS itself, with 200; the page that says why is read like any other.
            context.Request.Method = HttpMethods.Get;
            return next(context);
        }
        context.Response.Headers.Allow = All;
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
