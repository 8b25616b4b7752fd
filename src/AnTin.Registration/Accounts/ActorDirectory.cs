using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Turns what a cookie remembers into who acts now.</summary>
public sealed class ActorDirectory(IDbContextFactory<RegistrationDb> databases)
{
    /// <summary>The actor; null when the account is gone, suspended, or was changed since the cookie was made.</summary>
    public async Task<Actor?> FindAsync(Guid accountId, string securityStamp, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db
            .Accounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == accountId, ct);
        return account is { State: AccountState.Active } && account.SecurityStamp == securityStamp
            ? Of(account)
            : null;
    }

    internal static Actor Of(Account account) =>
        new(account.Id, account.FullName, account.Mailbox, account.Roles, account.OrganisationId);
}
