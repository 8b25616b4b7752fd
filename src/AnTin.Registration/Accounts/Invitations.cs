using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Repeats the mail to somebody who was invited and has not chosen a password yet.</summary>
internal static class Invitations
{
    /// <summary>The link and its mail are added, not yet saved; older links live until a password is chosen.</summary>
    public static async Task RepeatAsync(
        RegistrationDb db,
        Account account,
        RegistrationSettings settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var path = await db
            .Organisations.Where(row => row.Id == account.OrganisationId)
            .Select(row => row.Path)
            .FirstOrDefaultAsync(ct);
        if (path is null || !account.Roles.HasFlag(AccountRoles.Member))
        {
            PasswordLinks.Invite(db, account, path ?? OpenOfficerAccount.Office, settings, now);
            return;
        }

        var owner = await db
            .Accounts.Where(row =>
                row.OrganisationId == account.OrganisationId
                && row.State == AccountState.Active
                && row.Roles.HasFlag(AccountRoles.Owner)
            )
            .Select(row => row.FullName)
            .FirstOrDefaultAsync(ct);
        Send(db, account, owner ?? path, path, settings, now);
    }

    /// <summary>To a member, in the name of the organisation's owner.</summary>
    public static void Send(
        RegistrationDb db,
        Account account,
        string owner,
        string path,
        RegistrationSettings settings,
        DateTimeOffset now
    )
    {
        var (token, link) = LinkToken.New(
            account.Id,
            AccountLinkPurpose.AcceptInvitation,
            now,
            settings.ConfirmationLinkLife
        );
        var mail = AccountMails.Invite(
            account.Mailbox,
            account.FullName,
            owner,
            path,
            settings.Link($"account/reset?token={token}")
        );
        db.AccountLinks.Add(link);
        db.Outbox.Add(OutboxMessage.Mail($"account-link/{link.Id}", mail, now));
    }
}
