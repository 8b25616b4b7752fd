using System.CommandLine.Parsing;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary>The roles of the desk as they are typed and listed.</summary>
internal static class RoleWords
{
    private static readonly (string Word, AccountRoles Role)[] All =
    [
        ("reception", AccountRoles.Reception),
        ("verifier", AccountRoles.Verifier),
        ("approver", AccountRoles.Approver),
        ("operator", AccountRoles.CaOperator),
        ("auditor", AccountRoles.Auditor),
        ("administrator", AccountRoles.Administrator),
    ];

    public static string Known { get; } = string.Join(", ", All.Select(one => one.Word));

    /// <summary>"verifier,approver"; members of organisations are "owner" and "member".</summary>
    public static string Of(AccountRoles roles) =>
        (roles & AccountRoles.Desk) == AccountRoles.None
            ? roles.ToString().ToLowerInvariant()
            : string.Join(
                ',',
                All.Where(one => (roles & one.Role) != AccountRoles.None).Select(one => one.Word)
            );

    public static AccountRoles Read(ArgumentResult typed)
    {
        var roles = AccountRoles.None;
        foreach (
            var word in typed.Tokens.SelectMany(token =>
                token.Value.Split(
                    ',',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
        )
        {
            var (_, role) = All.FirstOrDefault(one =>
                string.Equals(one.Word, word, StringComparison.OrdinalIgnoreCase)
            );
            if (role == AccountRoles.None)
            {
                typed.AddError($"“{word}” không phải vai trò / is no role: {Known}");
            }

            roles |= role;
        }

        return roles;
    }
}
