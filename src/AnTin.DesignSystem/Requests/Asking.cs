using Microsoft.AspNetCore.Http;

namespace AnTin.DesignSystem.Requests;

/// <summary>Whether a person's browser asks, or a program.</summary>
internal static class Asking
{
    /// <summary>As below, or a script that takes whatever comes, as that of a page does.</summary>
    public static bool ForAnyPage(HttpRequest request) =>
        ForPage(request)
        || request.Headers.Accept.ToString().Contains("*/*", StringComparison.Ordinal);

    public static bool ForPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
