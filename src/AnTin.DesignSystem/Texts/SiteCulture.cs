using System.Globalization;
using AnTin.DesignSystem.Requests;
using Microsoft.AspNetCore.Http;

namespace AnTin.DesignSystem.Texts;

/// <summary>
/// Two languages, one way to write numbers and dates. The reader's choice is a cookie; without it the
/// site speaks Vietnamese, whatever the browser asks for: letters and officers do.
/// </summary>
public static class SiteCulture
{
    public const string CookieName = "antin-language";

    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Sets the culture of the request: formats always Vietnamese, words by the cookie.</summary>
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        CultureInfo.CurrentCulture = Vietnamese;
        CultureInfo.CurrentUICulture = IsEnglish(context.Request.Cookies[CookieName])
            ? English
            : Vietnamese;
        return next(context);
    }

    /// <summary>Answers <c>POST /language?to=en</c>: remembers the choice for a year and goes back to the page it came from.</summary>
    public static async Task<IResult> Choose(HttpContext context, string to)
    {
        context.Response.Cookies.Append(
            CookieName,
            IsEnglish(to) ? "en" : "vi",
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
        if (await FormReading.TryReadAsync(context) is { } status)
        {
            return Results.StatusCode(status);
        }
        var back = context.Request.HasFormContentType
            ? context.Request.Form["back"].ToString()
            : "";
        return Results.LocalRedirect(ReturnAddress.Of(back, otherwise: "/"));
    }

    private static bool IsEnglish(string? language) =>
        string.Equals(language, "en", StringComparison.OrdinalIgnoreCase);
}
