using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>
/// Checks mailbox and password. Who does not know the password learns nothing about the account;
/// who knows it learns that it waits, is locked or suspended.
/// </summary>
public sealed class SignIn(
    IDbContextFactory<RegistrationDb> databases,
    Passwords passwords,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    public sealed record Command(string? Mailbox, string? Password);

    public async Task<Result<SignedIn>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var mailbox = command.Mailbox?.Trim().ToLowerInvariant() ?? "";
        var account = await db.Accounts.FirstOrDefaultAsync(row => row.Mailbox == mailbox, ct);
        var right = passwords.Matches(account?.PasswordHash, command.Password ?? "");
        if (account is null)
        {
            return AccountRefusals.SignInWrong;
        }

        var now = clock.GetUtcNow();
        if (account.LockedUntil is { } until && until > now)
        {
            return right ? AccountRefusals.SignInLocked(until) : AccountRefusals.SignInWrong;
        }

        if (!right)
        {
            await CountFailureAsync(db, account.Id, now, ct);
            return AccountRefusals.SignInWrong;
        }

        if (account.State != AccountState.Active)
        {
            return account.State == AccountState.AwaitingConfirmation
                ? AccountRefusals.SignInUnconfirmed
                : AccountRefusals.SignInClosed;
        }

        var session = await NoteSuccessAsync(db, account, now, ct);
        return new SignedIn(ActorDirectory.Of(account), session, account.SecurityStamp);
    }

    // Counted in the database itself: guesses that arrive together are all counted.
    private async Task CountFailureAsync(
        RegistrationDb db,
        Guid id,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await db
            .Accounts.Where(row => row.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.FailedSignIns, row => row.FailedSignIns + 1),
                ct
            );
        DateTimeOffset? until = now + settings.SignInLock;
        var locked = await db
            .Accounts.Where(row => row.Id == id && row.FailedSignIns >= settings.MostFailedSignIns)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.LockedUntil, until)
                        .SetProperty(row => row.FailedSignIns, 0),
                ct
            );
        if (locked > 0)
        {
            db.Record(new Act("sign-in", "system", "account.lock", $"account/{id}"));
            await db.SaveChangesAsync(ct);
        }
    }

    /// <returns>The new session's id.</returns>
    private async Task<Guid> NoteSuccessAsync(
        RegistrationDb db,
        Account account,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await db
            .Accounts.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.FailedSignIns, 0)
                        .SetProperty(row => row.LockedUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.LastSignInAt, now),
                ct
            );
        db.Record(
            new Act(
                account.Id.ToString(),
                account.Roles.ToString(),
                "account.sign-in",
                $"account/{account.Id}"
            )
        );
        await db
            .Sessions.Where(row => row.AccountId == account.Id && row.ExpiresAt <= now)
            .ExecuteDeleteAsync(ct);
        var session = new AccountSession
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            CreatedAt = now,
            ExpiresAt = now + settings.LongestSession,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }
}
