using System.CommandLine;
using AnTin.Server.Commands.Accounts;

namespace AnTin.Server.Commands;

/// <summary><c>antin account</c>: who signs in at the desk and, for organisations, at the portal.</summary>
internal static class AccountCommand
{
    public static Command Create() =>
        new(
            "account",
            """
            Tài khoản cán bộ và của cơ quan, tổ chức. / Accounts of officers and of organisations.

            antin account add thamdinh1@hoaban.gov.vn --name "Lò Thị Mai" --roles verifier
            antin account list
            """
        )
        {
            AccountAdd.Create(),
            AccountList.Create(),
            AccountLock.Create(),
            AccountLock.CreateUnlock(),
            AccountReset.Create(),
            AccountRolesCommand.Create(),
        };

    /// <summary>The argument of all acts on one account.</summary>
    internal static Argument<string> Mailbox() =>
        new("MAILBOX")
        {
            Description = "Địa chỉ thư, là tên đăng nhập. / Mailbox, the sign-in name.",
        };
}
