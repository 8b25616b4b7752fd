using AnTin.Platform.Results;

namespace AnTin.Portal.Visitors;

internal static class VisitorRefusals
{
    public static Refusal FormTooOld { get; } =
        new("WEB-FORM-OLD", new Sentence("Trang mở đã quá lâu", "The page stood open too long"))
        {
            NextStep = new Sentence(
                "Những gì đã gõ vẫn còn; hãy gửi lại.",
                "What you typed is still here; send it again."
            ),
        };

    public static Refusal FormUsed { get; } =
        new("WEB-FORM-USED", new Sentence("Biểu mẫu này đã được gửi", "This form was already sent"))
        {
            NextStep = new Sentence(
                "Hãy kiểm tra hộp thư trước khi gửi lần nữa.",
                "Look into your mailbox before sending again."
            ),
        };

    public static Refusal TooMany { get; } =
        new(
            "WEB-FORM-MANY",
            new Sentence(
                "Địa chỉ mạng này đã gửi nhiều biểu mẫu trong mười phút qua",
                "This network address sent many forms within ten minutes"
            )
        )
        {
            NextStep = new Sentence(
                "Chờ mười phút, hoặc bật JavaScript rồi gửi lại.",
                "Wait ten minutes, or switch JavaScript on and send again."
            ),
        };
}
