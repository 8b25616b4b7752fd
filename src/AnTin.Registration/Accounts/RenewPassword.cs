using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>
/// An administrator helps somebody who cannot sign in: a new link to choose a password, or a password given at once. The old
/// password and open sessions hold until the new one is chosen.
/// </summary>
public sealed class RenewPassword(
    IDbContextFactory<RegistrationDb> databases,
    Passwords passwords,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="Mailbox">Whose.</param>
    /// <param name="Password">The new one; null mails a link.</param>
    public sealed record Command(Actor? Actor, string Mailbox, string? Password);

    public async Task<Result<AccountOpened>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.FindAccountAsync(command.Mailbox, ct) is not { } account)
        {
            return AdministrationRefusals.Unknown;
        }

        if (account.State is AccountState.Suspended or AccountState.Closed)
        {
            return AdministrationRefusals.Suspended;
        }

        if (command.Password is { } password)
        {
            var faults = Passwords.Check(password, password, account.Mailbox).ToList();
            if (faults.Count > 0)
            {
                return faults;
            }
        }

        // Older links die: only the newest opens.
        await db.ForgetLinksAsync(account.Id, ct);
        var link = Renew(db, account, command.Password);
        db.Record(Administration.By(command.Actor, "account.renew", $"account/{account.Id}"));
        return await db.TrySaveAsync(ct) is { } changed
            ? changed
            : new AccountOpened(ActorDirectory.Of(account), link);
    }

    private PasswordLink? Renew(RegistrationDb db, Account account, string? password)
    {
        var now = clock.GetUtcNow();
        if (password is null)
        {
            return PasswordLinks.Reset(db, account, settings, now);
        }

        account.PasswordHash = passwords.Hash(password);
        account.SecurityStamp = LinkToken.NewStamp();
        account.State = AccountState.Active;
        account.ConfirmedAt ??= now;
        account.FailedSignIns = 0;
        account.LockedUntil = null;
        account.Version++;
        return null;
    }
}
