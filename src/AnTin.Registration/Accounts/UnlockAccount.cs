using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Unlocks an account that an administrator or too many wrong passwords have locked.</summary>
public sealed class UnlockAccount(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
    : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="Mailbox">Whose.</param>
    public sealed record Command(Actor? Actor, string Mailbox);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
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

        var suspended = account.State == AccountState.Suspended;
        if (!suspended && !(account.LockedUntil > clock.GetUtcNow()))
        {
            return AdministrationRefusals.NotSuspended;
        }

        if (suspended)
        {
            // Who never chose a password, or never confirmed the mailbox, waits for that again.
            account.State = account.ConfirmedAt is null
                ? AccountState.AwaitingConfirmation
                : AccountState.Active;
        }

        account.FailedSignIns = 0;
        account.LockedUntil = null;
        account.Version++;
        db.Record(Administration.By(command.Actor, "account.resume", $"account/{account.Id}"));
        return await db.TrySaveAsync(ct) is { } changed ? changed : Result.Ok;
    }
}
