using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>All accounts, for who administers them.</summary>
public sealed class AccountReader(IDbContextFactory<RegistrationDb> databases)
{
    /// <param name="officersOnly">Leaves those of organisations out.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Officers first, each group by mailbox.</returns>
    public async Task<IReadOnlyList<AccountView>> ListAsync(bool officersOnly, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await (
            from account in db.Accounts.AsNoTracking()
            join organisation in db.Organisations
                on account.OrganisationId equals (Guid?)organisation.Id
                into owners
            from owner in owners.DefaultIfEmpty()
            where !officersOnly || account.OrganisationId == null
            orderby account.OrganisationId != null, account.Mailbox
            select new AccountView(
                account.Mailbox,
                account.FullName,
                account.Roles,
                account.State,
                owner == null ? null : owner.Path,
                account.LockedUntil,
                account.LastSignInAt
            )
        ).ToListAsync(ct);
    }
}
