using AnTin.DesignSystem.Texts;

namespace AnTin.BackOffice.Pages.Desk.Alarms;

/// <summary>What to do about an alarm, in one sentence; the table in docs/operations.md says more.</summary>
public static class AlarmAdvice
{
    public static string Of(ITexts texts, string code) =>
        code switch
        {
            "AUT-ORDER-CHANGED" or "AUT-ORDER-OTHER" => texts[
                "Không chứng thư nào được cấp. Tìm xem ai ghi được vào cơ sở dữ liệu đăng ký, so với bản sao; dừng cấp trong khi tìm. Sau đó mở lại dòng và quyết định từ đầu."
            ],
            "AUT-ORDER-COUNTER" => texts[
                "Có thể đã có bản sao của khóa truy cập. Khóa tài khoản của cán bộ cho đến lễ khóa sau, lễ khóa đó bỏ khóa truy cập này."
            ],
            "AUT-ORDER-REQUESTER" or "AUT-ORDER-FOUR-EYES" => texts[
                "Không chứng thư nào được cấp. Hỏi hai cán bộ ai đã ký; mở lại dòng để người khác quyết định."
            ],
            _ => texts[
                "Không chứng thư nào được cấp. Hỏi cán bộ có tên có ký không; nếu không, coi như bị xâm nhập: dừng cấp, khóa tài khoản, xem antin ca status."
            ],
        };
}
