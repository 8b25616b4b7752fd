using System.Globalization;
using System.Text.RegularExpressions;
using AnTin.Authority.Crls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace AnTin.Authority.Status;

/// <summary>Serves CRLs (RFC 5280 §4.2.1.13, application/pkix-crl) and CA certificates (application/pkix-cert) as they lie.</summary>
public sealed partial class PublishedFiles(StatusDirectory directory)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/pki/pub/crl/{name}",
            (string name) => Serve("crl", name, ".crl", "application/pkix-crl")
        );
        routes.MapGet(
            "/pki/pub/crt/{name}",
            (string name) => Serve("crt", name, ".crt", "application/pkix-cert")
        );
        routes.MapGet(
            "/pki/pub/cross/{name}",
            (string name) => Serve("cross", name, ".crt", "application/pkix-cert")
        );
    }

    private IResult Serve(string kind, string name, string ending, string type)
    {
        var path = Path.Combine(directory.Root, kind, name);
        if (
            !FileName().IsMatch(name)
            || !name.EndsWith(ending, StringComparison.Ordinal)
            || !File.Exists(path)
        )
        {
            return Results.NotFound();
        }

        var file = new FileInfo(path);
        var tag = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\""
        );
        return new Cached(
            Results.File(
                path,
                type,
                lastModified: new DateTimeOffset(file.LastWriteTimeUtc),
                entityTag: new EntityTagHeaderValue(tag)
            )
        );
    }

    [GeneratedRegex(
        "^[a-z0-9-]+[.]cr[lt]$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex FileName();

    /// <summary>Caches may keep a list for a minute: a revocation is on the next one.</summary>
    private sealed class Cached(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "public, max-age=60";
            return inner.ExecuteAsync(httpContext);
        }
    }
}
