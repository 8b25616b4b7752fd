using System.CommandLine;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account lock MAILBOX</c> and <c>unlock</c>.</summary>
internal static class AccountLock
{
    public static Command Create()
    {
        var mailbox = AccountCommand.Mailbox();
        var command = new Command(
            "lock",
            """
            Khóa tài khoản; mọi phiên đang mở kết thúc. / Locks an account; every open session ends.

            antin account lock tiepnhan1@hoaban.gov.vn
            """
        )
        {
            mailbox,
        };
        command.Administer(
            async (parse, registration, cancellation) =>
                Tell(
                    parse,
                    await registration
                        .Get<LockAccount>()
                        .HandleAsync(new(null, parse.GetRequiredValue(mailbox)), cancellation),
                    "Đã khóa. / Locked."
                )
        );
        return command;
    }

    public static Command CreateUnlock()
    {
        var mailbox = AccountCommand.Mailbox();
        var command = new Command(
            "unlock",
            """
            Mở khóa, cả khi khóa do nhập sai mật khẩu. / Unlocks an account, also one locked by wrong passwords.

            antin account unlock tiepnhan1@hoaban.gov.vn
            """
        )
        {
            mailbox,
        };
        command.Administer(
            async (parse, registration, cancellation) =>
                Tell(
                    parse,
                    await registration
                        .Get<UnlockAccount>()
                        .HandleAsync(new(null, parse.GetRequiredValue(mailbox)), cancellation),
                    "Đã mở khóa. / Unlocked."
                )
        );
        return command;
    }

    /// <summary>Says what came of an act that answers yes or no.</summary>
    internal static int Tell(ParseResult parse, Result result, string done)
    {
        if (!result.IsOk)
        {
            return RefusalText.Write(parse.InvocationConfiguration.Error, result.Refusals);
        }

        parse.InvocationConfiguration.Output.WriteLine(done);
        return ExitCodes.Passed;
    }
}
