using System.CommandLine;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary><c>antin account add MAILBOX</c>: opens the account of an officer, or of an organisation.</summary>
internal static class AccountAdd
{
    public static Command Create()
    {
        var mailbox = AccountCommand.Mailbox();
        var name = new Option<string>("--name")
        {
            Description = "Họ và tên. / Full name.",
            Required = true,
        };
        var roles = new Option<AccountRoles>("--roles")
        {
            Description = $"Vai trò của cán bộ. / Roles of an officer: {RoleWords.Known}",
            HelpName = "list",
            CustomParser = RoleWords.Read,
        };
        var organisation = new Option<string?>("--organisation")
        {
            Description =
                "Mã cơ quan, tổ chức, thay cho --roles. / Code of an organisation, in place of --roles.",
            HelpName = "code",
        };
        var phone = new Option<string?>("--phone")
        {
            Description =
                "Điện thoại, cho tài khoản của tổ chức. / Telephone, with --organisation.",
        };
        var password = new PasswordOptions();
        var command = new Command(
            "add",
            """
            Mở tài khoản; người đó tự đặt mật khẩu qua đường dẫn một lần. / Opens an account; its person chooses a password by a one-time link.

            antin account add tiepnhan1@hoaban.gov.vn --name "Lường Văn Kiên" --roles reception
            antin account add pheduyet1@hoaban.gov.vn --name "Nguyễn Hoài Ban" --roles approver --print-link
            antin account add cntt.thpt1@hoaban.edu.vn --name "Trần Thị Hoa" --organisation HB.01.01
            """
        )
        {
            mailbox,
            name,
            roles,
            organisation,
            phone,
        };
        password.AddTo(command);
        command.Validators.Add(parse =>
        {
            if (parse.GetResult(roles) is null == parse.GetResult(organisation) is null)
            {
                parse.AddError(
                    "Nêu một trong hai: --roles (cán bộ) hoặc --organisation. / Give either --roles (an officer) or --organisation."
                );
            }

            if (parse.GetResult(organisation) is not null && password.IsGiven(parse))
            {
                parse.AddError(
                    "--password-file chỉ dành cho cán bộ (--roles); người của tổ chức tự đặt mật khẩu qua đường dẫn. / --password-file is for officers (--roles); an organisation's person chooses a password by the link."
                );
            }
        });
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var read = await password.ReadAsync(parse, cancellation);
                if (read is { IsOk: false })
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, read.Refusals);
                }

                var (who, person) = (parse.GetRequiredValue(mailbox), parse.GetRequiredValue(name));
                var opened = parse.GetValue(organisation) is { } code
                    ? await registration
                        .Get<OpenOrganisationAccount>()
                        .HandleAsync(
                            new(null, code, person, who, parse.GetValue(phone)),
                            cancellation
                        )
                    : await registration
                        .Get<OpenOfficerAccount>()
                        .HandleAsync(
                            new(null, person, who, parse.GetValue(roles), read?.Value),
                            cancellation
                        );
                return await TellAsync(parse, registration, password, opened, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> TellAsync(
        ParseResult parse,
        RegistrationConsole registration,
        PasswordOptions password,
        Result<AccountOpened> opened,
        CancellationToken cancellation
    )
    {
        if (!opened.IsOk)
        {
            return RefusalText.Write(parse.InvocationConfiguration.Error, opened.Refusals);
        }

        var (actor, link) = opened.Value;
        var output = parse.InvocationConfiguration.Output;
        await output.WriteLineAsync(
            $"Đã mở tài khoản / account opened: {actor.Mailbox} ({RoleWords.Of(actor.Roles)})"
        );
        await password.TellAsync(parse, registration, link, cancellation);
        if (actor.Has(AccountRoles.Verifier | AccountRoles.Approver))
        {
            await output.WriteLineAsync(
                "  Người thẩm định và phê duyệt còn cần khóa ký có mã PIN, làm trong lễ tạo khóa (\"antin ceremony\") với cùng địa chỉ thư."
            );
            await output.WriteLineAsync(
                "  Verifiers and approvers also need a signing key with a PIN, made in a ceremony (\"antin ceremony\") under the same mailbox."
            );
        }

        return ExitCodes.Passed;
    }
}
