using AnTin.Platform.Results;

namespace AnTin.Registration.Accounts;

/// <summary>Every "no" about accounts. None of them tells a stranger whether a mailbox has an account.</summary>
internal static class AccountRefusals
{
    public static Refusal Required(string code, string field, string vietnamese, string english) =>
        new($"REG-ACCOUNT-{code}", new Sentence(vietnamese, english)) { Field = field };

    /// <summary>A form whose only field is the mailbox was sent empty.</summary>
    public static Refusal MailboxMissing { get; } =
        Required("MAILBOX-MISSING", "Mailbox", "Nhập địa chỉ thư.", "Enter the mailbox.");

    public static Refusal MailboxShape { get; } =
        new(
            "REG-ACCOUNT-MAILBOX-SHAPE",
            new Sentence("Địa chỉ thư điện tử không đúng dạng", "This is not a mail address")
        )
        {
            Field = "Mailbox",
            NextStep = new Sentence("Ví dụ: ten@donvi.gov.vn", "For example: name@unit.gov.vn"),
        };

    public static Refusal PhoneShape { get; } =
        Required(
            "PHONE-SHAPE",
            "Phone",
            "Số điện thoại không đúng dạng, ví dụ 0900 000 001",
            "This is not a telephone number"
        );

    public static Refusal OrganisationTaken { get; } =
        new(
            "REG-ACCOUNT-ORGANISATION-TAKEN",
            new Sentence(
                "Cơ quan, tổ chức này đã có tài khoản",
                "This organisation already has an account"
            )
        )
        {
            Field = "OrganisationId",
            NextStep = new Sentence(
                "Đề nghị người quản lý tài khoản của cơ quan mời bạn vào tài khoản.",
                "Ask the person who manages the organisation's account to invite you."
            ),
        };

    public static Refusal LinkUnknown { get; } =
        new(
            "REG-LINK-UNKNOWN",
            new Sentence(
                "Đường dẫn không đúng hoặc đã được thay bằng đường dẫn mới hơn",
                "The link is wrong or was replaced by a newer one"
            )
        )
        {
            NextStep = new Sentence(
                "Mở thư mới nhất, hoặc gửi lại thư.",
                "Open the newest mail, or have it sent again."
            ),
        };

    public static Refusal LinkExpired { get; } =
        new("REG-LINK-EXPIRED", new Sentence("Đường dẫn đã hết hiệu lực", "The link has expired"))
        {
            NextStep = new Sentence(
                "Bấm “Gửi lại thư xác nhận” để nhận đường dẫn mới.",
                "Have a new link sent."
            ),
        };

    public static Refusal SignInWrong { get; } =
        new(
            "REG-SIGNIN-WRONG",
            new Sentence(
                "Email hoặc mật khẩu không đúng. Sau nhiều lần nhập sai, tài khoản bị tạm khóa 15 phút.",
                "Wrong mailbox or password. After several wrong passwords the account is locked for 15 minutes."
            )
        );

    public static Refusal SignInUnconfirmed { get; } =
        new(
            "REG-SIGNIN-UNCONFIRMED",
            new Sentence(
                "Tài khoản đang chờ xác nhận email",
                "The account waits for its mailbox to be confirmed"
            )
        )
        {
            NextStep = new Sentence(
                "Mở thư đã gửi tới hộp thư của bạn và bấm “Xác nhận email”, hoặc gửi lại thư.",
                "Open the mail we sent and press “Confirm”, or have it sent again."
            ),
        };

    public static Refusal SignInClosed { get; } =
        new("REG-SIGNIN-CLOSED", new Sentence("Tài khoản đã bị khóa", "The account is suspended"))
        {
            NextStep = new Sentence("Liên hệ bộ phận hỗ trợ.", "Call the support desk."),
        };

    public static Refusal SignInLocked(DateTimeOffset until) =>
        new(
            "REG-SIGNIN-LOCKED",
            new Sentence(
                $"Tài khoản tạm khóa do nhập sai mật khẩu nhiều lần, mở lại lúc {Platform.Time.VietnamTime.Format(until)}",
                $"The account is locked after several wrong passwords until {Platform.Time.VietnamTime.Format(until)}"
            )
        );

    public static Refusal NotAllowed { get; } =
        new(
            "REG-NOT-ALLOWED",
            new Sentence(
                "Tài khoản của bạn không có quyền thực hiện việc này",
                "Your account may not do this"
            )
        );
}
