using System.CommandLine;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account roles MAILBOX ROLES</c>: other roles in place of those an officer had.</summary>
internal static class AccountRolesCommand
{
    public static Command Create()
    {
        var mailbox = AccountCommand.Mailbox();
        var roles = new Argument<AccountRoles>("ROLES")
        {
            Description =
                $"Mọi vai trò cán bộ sẽ có. / All roles the officer shall have: {RoleWords.Known}",
            HelpName = "ROLES",
            CustomParser = RoleWords.Read,
        };
        var command = new Command(
            "roles",
            """
            Đổi vai trò của cán bộ; mọi phiên đang mở kết thúc. / Changes an officer's roles; every open session ends.

            antin account roles tiepnhan1@hoaban.gov.vn reception,auditor
            """
        )
        {
            mailbox,
            roles,
        };
        command.Administer(
            (parse, registration, cancellation) =>
                registration
                    .Get<ChangeRoles>()
                    .HandleAsync(
                        new(null, parse.GetRequiredValue(mailbox), parse.GetRequiredValue(roles)),
                        cancellation
                    ),
            parse => $"Vai trò mới / roles now: {RoleWords.Of(parse.GetRequiredValue(roles))}"
        );
        return command;
    }
}
