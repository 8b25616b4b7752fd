using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.DesignSystem.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// Answers a form that cannot be read with 400, 408, 413 or 503 before the antiforgery check tries to read it and takes it for
/// a form without a token.
/// </summary>
internal sealed class ReadableForm : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the filters that set a page's own limit (900), before the antiforgery check (1000).</summary>
    public int Order => 950;

    /// <summary>RFC 9457, for programs: error pages are drawn for people only.</summary>
    private static ContentResult Problem(int status) =>
        new()
        {
            StatusCode = status,
            ContentType = "application/problem+json",
            Content = JsonSerializer.Serialize(
                new
                {
                    status,
                    title = status switch
                    {
                        StatusCodes.Status413PayloadTooLarge =>
                            "Dữ liệu gửi lên quá lớn / The request is too large",
                        StatusCodes.Status408RequestTimeout =>
                            "Dữ liệu gửi lên quá chậm / The request came too slowly",
                        StatusCodes.Status415UnsupportedMediaType =>
                            "Dữ liệu gửi lên không phải là biểu mẫu / What was sent is no form",
                        StatusCodes.Status503ServiceUnavailable =>
                            "Đang có nhiều tệp gửi lên, hãy thử lại sau một phút / Many files are being sent, please try again in a minute",
                        _ =>
                            "Yêu cầu chưa đọc được: biểu mẫu hỏng, trường dài quá mức hoặc có ký tự không hợp lệ / The request cannot be read: a broken form, a field that is too long, or characters that cannot be",
                    },
                },
                Plain
            ),
        };

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (ErrorModel.IsPageOf(context.ActionDescriptor))
        {
            return;
        }

        var (http, shows) = (context.HttpContext, ShowsItself(context));
        if (
            (await FormReading.TryReadAsync(http) ?? (shows ? StatusOfType(http.Request) : null))
            is not { } status
        )
        {
            return;
        }

        if (shows && Asking.ForAnyPage(http.Request))
        {
            // What cannot be read asks for nothing but the page; there is no token in it to be looked for.
            http.Features.Set(new UnreadableForm(status));
            http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            http.Request.Method = HttpMethods.Get;
            return;
        }

        context.Result = Asking.ForPage(http.Request)
            ? new StatusCodeResult(status)
            : Problem(status);
    }

    private static bool ShowsItself(AuthorizationFilterContext context) =>
        context.ActionDescriptor is CompiledPageActionDescriptor { ModelTypeInfo: { } model }
        && model.IsDefined(typeof(ShowsUnreadableFormAttribute), inherit: false);

    /// <summary>Whatever is posted to a page is a form.</summary>
    private static int? StatusOfType(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && !request.HasFormContentType
            ? StatusCodes.Status415UnsupportedMediaType
            : null;
}
