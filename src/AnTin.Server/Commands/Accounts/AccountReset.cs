using System.CommandLine;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account reset MAILBOX</c>: for who has forgotten the password, or let the first link expire.</summary>
internal static class AccountReset
{
    public static Command Create()
    {
        var mailbox = AccountCommand.Mailbox();
        var password = new PasswordOptions();
        var command = new Command(
            "reset",
            """
            Quên mật khẩu: gửi đường dẫn đặt mật khẩu mới. / Forgotten password: sends a link to choose a new one.

            antin account reset tiepnhan1@hoaban.gov.vn
            antin account reset tiepnhan1@hoaban.gov.vn --print-link
            """
        )
        {
            mailbox,
        };
        password.AddTo(command);
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var read = await password.ReadAsync(parse, cancellation);
                if (read is { IsOk: false })
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, read.Refusals);
                }

                var renewed = await registration
                    .Get<RenewPassword>()
                    .HandleAsync(
                        new(null, parse.GetRequiredValue(mailbox), read?.Value),
                        cancellation
                    );
                if (!renewed.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, renewed.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    renewed.Value.Link is null
                        ? "Đã đặt mật khẩu mới. / The new password holds."
                        : "Đường dẫn cũ không còn mở được. / Older links open no more."
                );
                await password.TellAsync(parse, registration, renewed.Value.Link, cancellation);
                return ExitCodes.Passed;
            }
        );
        return command;
    }
}
