using System.CommandLine;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account lock MAILBOX</c> and <c>unlock</c>.</summary>
internal static class AccountLock
{
    public static Command Create() =>
        Of(
            "lock",
            """
            Khóa tài khoản; mọi phiên đang mở kết thúc. / Locks an account; every open session ends.

            antin account lock tiepnhan1@hoaban.gov.vn
            """,
            (registration, mailbox, cancellation) =>
                registration.Get<LockAccount>().HandleAsync(new(null, mailbox), cancellation),
            "Đã khóa. / Locked."
        );

    public static Command CreateUnlock() =>
        Of(
            "unlock",
            """
            Mở khóa, cả khi khóa do nhập sai mật khẩu. / Unlocks an account, also one locked by wrong passwords.

            antin account unlock tiepnhan1@hoaban.gov.vn
            """,
            (registration, mailbox, cancellation) =>
                registration.Get<UnlockAccount>().HandleAsync(new(null, mailbox), cancellation),
            "Đã mở khóa. / Unlocked."
        );

    private static Command Of(
        string name,
        string description,
        Func<RegistrationConsole, string, CancellationToken, Task<Result>> act,
        string done
    )
    {
        var mailbox = AccountCommand.Mailbox();
        var command = new Command(name, description) { mailbox };
        command.Administer(
            (parse, registration, cancellation) =>
                act(registration, parse.GetRequiredValue(mailbox), cancellation),
            _ => done
        );
        return command;
    }
}
