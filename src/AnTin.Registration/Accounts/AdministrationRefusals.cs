using AnTin.Platform.Results;

namespace AnTin.Registration.Accounts;

/// <summary>Every "no" to an administrator about an account. Unlike those of the portal they say whether a mailbox has one.</summary>
internal static class AdministrationRefusals
{
    public static Refusal NameRequired { get; } =
        AccountRefusals.Required(
            "NAME-REQUIRED",
            "FullName",
            "Họ và tên là trường bắt buộc",
            "Enter the full name"
        );

    public static Refusal RolesRequired { get; } =
        AccountRefusals.Required(
            "ROLES-REQUIRED",
            "Roles",
            "Cán bộ cần ít nhất một vai trò của bàn tiếp nhận",
            "An officer needs at least one role of the desk"
        );

    public static Refusal Exists { get; } =
        new(
            "REG-ACCOUNT-EXISTS",
            new Sentence(
                "Địa chỉ thư này đã có tài khoản; không có gì thay đổi",
                "This mailbox has an account already; nothing was changed"
            )
        )
        {
            Field = "Mailbox",
            NextStep = new Sentence(
                "Đổi vai trò, hoặc đặt lại mật khẩu của tài khoản đó.",
                "Change the roles of that account, or reset its password."
            ),
        };

    public static Refusal Unknown { get; } =
        new(
            "REG-ACCOUNT-UNKNOWN",
            new Sentence(
                "Không có tài khoản nào với địa chỉ thư này",
                "No account has this mailbox"
            )
        )
        {
            Field = "Mailbox",
            NextStep = new Sentence(
                "Xem danh sách tài khoản rồi nhập đúng địa chỉ.",
                "Look at the list of accounts and enter the mailbox as it stands there."
            ),
        };

    public static Refusal NotAnOfficer { get; } =
        new(
            "REG-ACCOUNT-NOT-OFFICER",
            new Sentence(
                "Đây là tài khoản của cơ quan, tổ chức; chỉ cán bộ mới có vai trò của bàn tiếp nhận",
                "This account belongs to an organisation; only officers have roles of the desk"
            )
        )
        {
            Field = "Mailbox",
        };

    public static Refusal Suspended { get; } =
        new(
            "REG-ACCOUNT-SUSPENDED",
            new Sentence("Tài khoản đang bị khóa", "The account is locked")
        )
        {
            Field = "Mailbox",
            NextStep = new Sentence("Mở khóa tài khoản trước.", "Unlock the account first."),
        };

    public static Refusal NotSuspended { get; } =
        new(
            "REG-ACCOUNT-NOT-SUSPENDED",
            new Sentence("Tài khoản không bị khóa", "The account is not locked")
        )
        {
            Field = "Mailbox",
        };

    public static Refusal OrganisationUnknown { get; } =
        new(
            "REG-ORGANISATION-UNKNOWN",
            new Sentence(
                "Không có cơ quan, tổ chức đang hoạt động với mã này",
                "No living organisation has this code"
            )
        )
        {
            Field = "Organisation",
            NextStep = new Sentence(
                "Xem danh mục cơ quan, tổ chức rồi nhập đúng mã.",
                "Look at the list of organisations and enter the code as it stands there."
            ),
        };
}
