using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;

namespace AnTin.Registration.Accounts;

/// <summary>Makes the links of accounts that an administrator opens or resets; the mail waits in the outbox.</summary>
internal static class PasswordLinks
{
    /// <summary>For a new account, which becomes active when its person chooses a password.</summary>
    public static PasswordLink Invite(
        RegistrationDb db,
        Account account,
        string office,
        RegistrationSettings settings,
        DateTimeOffset now
    ) =>
        Send(
            db,
            account,
            AccountLinkPurpose.AcceptInvitation,
            settings,
            now,
            settings.ConfirmationLinkLife,
            address => AccountMails.Opened(account.Mailbox, account.FullName, office, address)
        );

    /// <summary>For an account whose person has forgotten the password.</summary>
    public static PasswordLink Reset(
        RegistrationDb db,
        Account account,
        RegistrationSettings settings,
        DateTimeOffset now
    ) =>
        Send(
            db,
            account,
            AccountLinkPurpose.ResetPassword,
            settings,
            now,
            settings.PasswordLinkLife,
            address => AccountMails.Reset(account.Mailbox, account.FullName, address)
        );

    private static PasswordLink Send(
        RegistrationDb db,
        Account account,
        AccountLinkPurpose purpose,
        RegistrationSettings settings,
        DateTimeOffset now,
        TimeSpan life,
        Func<string, Mail> mail
    )
    {
        var (token, link) = LinkToken.New(account.Id, purpose, now, life);
        var address = settings.Link($"account/reset?token={token}");
        db.AccountLinks.Add(link);
        db.Outbox.Add(OutboxMessage.Mail($"account-link/{link.Id}", mail(address), now));
        return new PasswordLink(account.Mailbox, address, link.ExpiresAt);
    }
}
