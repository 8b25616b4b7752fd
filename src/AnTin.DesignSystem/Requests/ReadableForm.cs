using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.DesignSystem.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// Answers a form that cannot be read with 400, 408 or 413 before the antiforgery check tries to read it and takes it for
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
        if (
            !ErrorModel.IsPageOf(context.ActionDescriptor)
            && await FormReading.TryReadAsync(context.HttpContext) is { } status
        )
        {
            context.Result = Asking.ForPage(context.HttpContext.Request)
                ? new StatusCodeResult(status)
                : Problem(status);
        }
    }
}
