using Microsoft.AspNetCore.Http;

namespace AnTin.DesignSystem.Requests;

/// <summary>Whether a person's browser asks, or a program.</summary>
internal static class Asking
{
    public static bool ForPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
