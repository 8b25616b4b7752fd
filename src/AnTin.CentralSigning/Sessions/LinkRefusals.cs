using AnTin.Platform.Results;
using AnTin.Platform.Time;

namespace AnTin.CentralSigning.Sessions;

/// <summary>Refusals about links from mails and sessions.</summary>
public static class LinkRefusals
{
    public const string ExpiredCode = "CEN-LINK-EXPIRED";

    public static Refusal Unknown() =>
        new("CEN-LINK-UNKNOWN", new("Liên kết này không đúng.", "This link is not valid."))
        {
            NextStep = new(
                "Sao chép nguyên liên kết trong thư, hoặc yêu cầu liên kết mới.",
                "Copy the whole link from the mail, or ask for a new one."
            ),
        };

    public static Refusal Used(DateTimeOffset at) =>
        new(
            "CEN-LINK-USED",
            new(
                $"Liên kết này đã được dùng lúc {VietnamTime.Format(at)}. Mỗi liên kết chỉ dùng một lần.",
                $"This link was used at {VietnamTime.Format(at)} (Vietnam time). Each works once."
            )
        )
        {
            NextStep = new(
                "Nếu không phải bạn mở, hãy báo ngay cho cơ quan. Nếu là bạn, hãy yêu cầu liên kết mới.",
                "If it was not you, tell your organisation now. If it was, ask for a new link."
            ),
        };

    public static Refusal Expired(DateTimeOffset at) =>
        new(
            ExpiredCode,
            new(
                $"Liên kết này đã hết hạn lúc {VietnamTime.Format(at)}.",
                $"This link expired at {VietnamTime.Format(at)} (Vietnam time)."
            )
        )
        {
            NextStep = new(
                "Yêu cầu gửi lại liên kết mới vào hộp thư công vụ của bạn.",
                "Have a new link sent to your official mailbox."
            ),
        };

    public static Refusal TooMany() =>
        new(
            "CEN-LINK-RATE",
            new(
                "Đã gửi nhiều liên kết trong một giờ qua.",
                "Many links were sent within the last hour."
            )
        )
        {
            NextStep = new(
                "Xem lại hộp thư công vụ, kể cả thư rác, rồi thử lại sau một giờ.",
                "Look in your official mailbox, also the spam folder, and try again in an hour."
            ),
        };

    public static Refusal MailboxMissing() =>
        new(
            "CEN-MAILBOX",
            new(
                "Nhập hộp thư công vụ, ví dụ ten@hoaban.edu.vn.",
                "Enter your official mailbox, for example name@hoaban.edu.vn."
            )
        )
        {
            Field = "Mailbox",
        };
}
