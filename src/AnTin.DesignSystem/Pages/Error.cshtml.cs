using System.Diagnostics;
using System.Globalization;
using AnTin.DesignSystem.Requests;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.DesignSystem.Pages;

/// <summary>The calm page behind every status: what happened, whether anything was lost, what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(ITexts texts) : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>Shown for faults only, so that support can find the one line in the log.</summary>
    public string? TraceId { get; private set; }

    /// <summary>An officer who took a wrong turn stays at the desk.</summary>
    public bool AtDesk =>
        Response.StatusCode != StatusCodes.Status403Forbidden
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalPath: { } path }
        && new PathString(path).StartsWithSegments("/desk", StringComparison.Ordinal);

    /// <summary>Whether a request came to this page: it answers whatever was asked, however broken.</summary>
    internal static bool IsPageOf(ActionDescriptor page) =>
        page is CompiledPageActionDescriptor { ModelTypeInfo: { } model }
        && model == typeof(ErrorModel);

    // Whatever the method, and without reading the form: that may be what failed.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Show(
            int.TryParse(
                RouteData.Values["code"]?.ToString(),
                CultureInfo.InvariantCulture,
                out var code
            )
                ? code
                : 0
        );

    private void Show(int code)
    {
        Response.StatusCode = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        var words = Response.StatusCode switch
        {
            400 => new Words(
                texts["Yêu cầu chưa đọc được"],
                texts[
                    "Có thể trang đã mở quá lâu hoặc được mở ở hai thẻ. Hồ sơ đã lưu vẫn còn nguyên."
                ],
                texts["Hãy quay lại, tải lại trang rồi gửi lại."]
            ),
            401 or 403 => new Words(
                texts["Tài khoản này không được mở trang này"],
                texts[
                    "Trang thuộc cơ quan khác hoặc cần quyền khác. Nếu bạn có nhiều tài khoản, hãy thoát rồi đăng nhập lại bằng tài khoản đúng."
                ]
            ),
            404 => new Words(
                texts["Không tìm thấy trang"],
                texts["Đường dẫn có thể đã gõ thiếu, hoặc trang đã chuyển đi."],
                texts["Nếu bạn tìm một hồ sơ, hãy dùng mục Tra cứu hồ sơ."]
            ),
            413 => new Words(
                texts["Tệp gửi lên quá lớn"],
                HttpContext.Features.Get<TooLargeBody>() is { Most: > 0 } body
                    ? texts[
                        "Chưa có gì được lưu. Mỗi lần gửi được nhiều nhất {0} MB; giới hạn của từng tệp ghi cạnh nút chọn tệp.",
                        body.Most / 1_000_000
                    ]
                    : texts["Chưa có gì được lưu. Giới hạn ghi cạnh nút chọn tệp."],
                texts[
                    "Hãy quay lại và chọn tệp nhỏ hơn; tệp quét nên để 200 điểm ảnh mỗi inch, đen trắng."
                ]
            ),
            405 => new Words(
                texts["Không thực hiện được"],
                texts["Trang này không nhận cách gửi đó. Hãy mở lại trang từ mục chính."]
            ),
            408 => new Words(
                texts["Gửi lên chưa xong"],
                texts["Đường truyền quá chậm hoặc bị ngắt giữa chừng. Chưa có gì được lưu."],
                texts["Hãy quay lại và gửi lần nữa."]
            ),
            429 => new Words(
                texts["Bạn gửi hơi nhanh"],
                texts[
                    "Để mọi người cùng dùng được, cổng giới hạn số lần gửi trong một phút. Chưa có gì bị mất."
                ],
                texts["Hãy chờ một phút rồi thử lại."]
            ),
            >= 500 => new Words(
                texts["Hệ thống đang gặp trục trặc"],
                texts[
                    "Lỗi ở phía cổng dịch vụ, không phải ở bạn. Những gì đã lưu vẫn còn nguyên; thao tác vừa rồi có thể chưa được ghi."
                ],
                texts[
                    "Hãy thử lại sau ít phút. Nếu vẫn lỗi, gọi hỗ trợ và đọc mã sự việc dưới đây."
                ]
            ),
            _ => new Words(texts["Không thực hiện được"], texts["Hãy quay lại và thử lần nữa."]),
        };
        (Heading, Sentences) = (words.Heading, words.Sentences);
        TraceId =
            Response.StatusCode >= 500
                ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier
                : null;
    }

    private sealed record Words(string Heading, params string[] Sentences);
}
