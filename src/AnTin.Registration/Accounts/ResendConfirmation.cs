using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>
/// Sends the mail again that opens an account: the confirmation to who registered, the invitation to who was invited. Answers
/// yes whether or not there is such an account; a mail goes out only to one that waits.
/// </summary>
public sealed class ResendConfirmation(
    IDbContextFactory<RegistrationDb> databases,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <param name="Mailbox">As typed; or null when <paramref name="Token"/> is given.</param>
    /// <param name="Token">Of the expired link, so that its reader need not type anything.</param>
    public sealed record Command(string? Mailbox, string? Token = null);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Mailbox) && string.IsNullOrEmpty(command.Token))
        {
            return AccountRefusals.MailboxMissing;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var account = await FindAsync(db, command, ct);
        if (account is null || await SentJustNowAsync(db, account.Id, now, ct))
        {
            return Result.Ok;
        }

        if (account.IsOpenRegistration)
        {
            await ConfirmAgainAsync(db, account, now, ct);
        }
        else
        {
            // The first link may have been handed over on paper: a visitor who asks for another does not end it.
            await Invitations.RepeatAsync(db, account, settings, now, ct);
        }

        // Two who ask in the same instant: one mail is enough, and the answer is the same.
        await db.TrySaveAsync(ct);
        return Result.Ok;
    }

    private async Task ConfirmAgainAsync(
        RegistrationDb db,
        Account account,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await db.ForgetLinksAsync(account.Id, ct);
        var path = await db
            .Organisations.Where(row => row.Id == account.OrganisationId)
            .Select(row => row.Path)
            .FirstAsync(ct);
        Register.SendConfirmation(db, account, path, settings, now);
    }

    private static Task<bool> SentJustNowAsync(
        RegistrationDb db,
        Guid account,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var since = now - Pause;
        return db.AccountLinks.AnyAsync(
            link => link.AccountId == account && link.CreatedAt > since,
            ct
        );
    }

    private static async Task<Account?> FindAsync(
        RegistrationDb db,
        Command command,
        CancellationToken ct
    )
    {
        var waiting = db.Accounts.Where(row => row.State == AccountState.AwaitingConfirmation);
        if (command.Token is { Length: > 0 } token)
        {
            var digest = LinkToken.Digest(token);
            var id = await db
                .AccountLinks.Where(link => link.TokenDigest == digest)
                .Select(link => (Guid?)link.AccountId)
                .FirstOrDefaultAsync(ct);
            return await waiting.FirstOrDefaultAsync(row => row.Id == id, ct);
        }

        var mailbox = command.Mailbox?.Trim().ToLowerInvariant();
        return await waiting.FirstOrDefaultAsync(row => row.Mailbox == mailbox, ct);
    }
}
