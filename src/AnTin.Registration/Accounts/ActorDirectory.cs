using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Turns what a cookie remembers into who acts now.</summary>
public sealed class ActorDirectory(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    /// <summary>
    /// The actor; null when the session was ended by signing out or is too old, or the account is gone, suspended, or was
    /// changed since.
    /// </summary>
    public async Task<Actor?> FindAsync(Guid sessionId, string securityStamp, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var account = await db
            .Sessions.AsNoTracking()
            .Where(row => row.Id == sessionId && row.EndedAt == null && row.ExpiresAt > now)
            .Join(db.Accounts, session => session.AccountId, row => row.Id, (_, row) => row)
            .SingleOrDefaultAsync(ct);
        return account is { State: AccountState.Active } && account.SecurityStamp == securityStamp
            ? Of(account)
            : null;
    }

    /// <summary>Whom the row stands for; for who already holds it.</summary>
    public static Actor Of(Account account) =>
        new(account.Id, account.FullName, account.Mailbox, account.Roles, account.OrganisationId);
}
