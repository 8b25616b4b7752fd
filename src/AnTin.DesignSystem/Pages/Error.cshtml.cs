using System.Diagnostics;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

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
                texts["Chưa có gì được lưu. Giới hạn ghi cạnh nút chọn tệp."],
                texts[
                    "Hãy quay lại và chọn tệp nhỏ hơn; tệp quét nên để 200 điểm ảnh mỗi inch, đen trắng."
                ]
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
