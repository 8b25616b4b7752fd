using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Mails a link to set a new password. Answers yes whether or not the mailbox has an account.</summary>
public sealed class ForgotPassword(
    IDbContextFactory<RegistrationDb> databases,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public sealed record Command(string? Mailbox);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Mailbox))
        {
            return AccountRefusals.MailboxMissing;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var mailbox = command.Mailbox.Trim().ToLowerInvariant();
        var account = await db.Accounts.FirstOrDefaultAsync(
            row => row.Mailbox == mailbox && row.State == AccountState.Active,
            ct
        );
        var since = now - Pause;
        if (
            account is null
            || await db.AccountLinks.AnyAsync(
                link => link.AccountId == account.Id && link.CreatedAt > since,
                ct
            )
        )
        {
            return Result.Ok;
        }

        var (token, link) = LinkToken.New(
            account.Id,
            AccountLinkPurpose.ResetPassword,
            now,
            settings.PasswordLinkLife
        );
        db.AccountLinks.Add(link);
        var mail = AccountMails.Reset(
            account.Mailbox,
            account.FullName,
            settings.Link($"account/reset?token={token}")
        );
        db.Outbox.Add(OutboxMessage.Mail($"account-link/{link.Id}", mail, now));
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
