using System.CommandLine;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account list</c>.</summary>
internal static class AccountList
{
    public static Command Create()
    {
        var officers = new Option<bool>("--officers")
        {
            Description = "Chỉ cán bộ. / Officers only.",
        };
        var command = new Command(
            "list",
            """
            Liệt kê tài khoản. / Lists the accounts.

            antin account list
            antin account list --officers
            """
        )
        {
            officers,
        };
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var output = parse.InvocationConfiguration.Output;
                var accounts = await registration
                    .Get<AccountReader>()
                    .ListAsync(parse.GetValue(officers), cancellation);
                var now = registration.Get<TimeProvider>().GetUtcNow();
                foreach (var one in accounts)
                {
                    await output.WriteLineAsync(Line(one, now));
                }

                if (accounts.Count == 0)
                {
                    await output.WriteLineAsync(
                        "Chưa có tài khoản nào; mở bằng \"antin account add\". / There are no accounts; open one with \"antin account add\"."
                    );
                }

                return ExitCodes.Passed;
            }
        );
        return command;
    }

    private static string Line(AccountView one, DateTimeOffset now)
    {
        var seen = one.LastSignInAt is { } at ? VietnamTime.Format(at) : "–";
        var line =
            $"{one.Mailbox, -34} {RoleWords.Of(one.Roles), -20} {State(one, now), -26} {seen, -16}  {one.FullName}";
        return one.Organisation is null ? line : $"{line} · {one.Organisation}";
    }

    private static string State(AccountView one, DateTimeOffset now) =>
        one.State switch
        {
            AccountState.AwaitingConfirmation => "chờ / waiting",
            AccountState.Suspended => "khóa / locked",
            AccountState.Closed => "ngừng / closed",
            _ when one.LockedUntil > now =>
                $"tạm khóa / until {VietnamTime.Format(one.LockedUntil.Value, "HH:mm")}",
            _ => "hoạt động / active",
        };
}
