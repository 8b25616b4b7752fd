using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Locks an account until an administrator unlocks it. Every open session ends, and links that were mailed open nothing.</summary>
public sealed class LockAccount(IDbContextFactory<RegistrationDb> databases) : IAct
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

        if (account.State is AccountState.Suspended or AccountState.Closed)
        {
            return AdministrationRefusals.Suspended;
        }

        account.State = AccountState.Suspended;
        account.SecurityStamp = LinkToken.NewStamp();
        account.Version++;
        await db.ForgetLinksAsync(account.Id, ct);
        db.Record(Administration.By(command.Actor, "account.suspend", $"account/{account.Id}"));
        return await db.TrySaveAsync(ct) is { } changed ? changed : Result.Ok;
    }
}
