using AnTin.Platform.Results;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Paper;

/// <summary>
/// Who may decide on paper is who may decide at the desk: a lock or a lost role holds at the terminal too. An invitation not
/// yet accepted is no obstacle; the officer signs with the key of the ceremony.
/// </summary>
internal static class PaperOfficers
{
    public static async Task<IReadOnlyList<Refusal>> RefuseAsync(
        AccountReader accounts,
        string verifier,
        string approver,
        CancellationToken ct
    )
    {
        var officers = await accounts.ListAsync(officersOnly: true, ct);
        return
        [
            .. Refuse(officers, verifier, AccountRoles.Verifier),
            .. Refuse(officers, approver, AccountRoles.Approver),
        ];
    }

    private static IEnumerable<Refusal> Refuse(
        IReadOnlyList<AccountView> officers,
        string mailbox,
        AccountRoles role
    )
    {
        var wanted = mailbox.Trim();
        var found = officers.FirstOrDefault(one =>
            string.Equals(one.Mailbox, wanted, StringComparison.OrdinalIgnoreCase)
        );
        if (found?.State is not (AccountState.Active or AccountState.AwaitingConfirmation))
        {
            yield return new Refusal(
                "CLI-OFFICER-CLOSED",
                new(
                    $"{wanted} không có tài khoản cán bộ, hoặc tài khoản đang bị khóa.",
                    $"{wanted} has no officer's account, or it is locked."
                )
            )
            {
                NextStep = new(
                    "Xem \"antin account list\"; người khác có thể quyết định thay.",
                    "See \"antin account list\"; somebody else may decide instead."
                ),
            };
        }
        else if (!found.Roles.HasFlag(role))
        {
            var word = role == AccountRoles.Verifier ? "verifier" : "approver";
            yield return new Refusal(
                "CLI-OFFICER-ROLE",
                new($"{wanted} không có vai trò {word}.", $"{wanted} has no role of {word}.")
            )
            {
                NextStep = new(
                    "Xem \"antin account list\"; quản trị viên đổi vai trò bằng \"antin account roles\".",
                    "See \"antin account list\"; an administrator changes roles with \"antin account roles\"."
                ),
            };
        }
    }
}
