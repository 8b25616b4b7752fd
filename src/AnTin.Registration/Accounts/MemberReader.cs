using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Who may act for the actor's organisation.</summary>
public sealed class MemberReader(IDbContextFactory<RegistrationDb> databases)
{
    public async Task<IReadOnlyList<MemberView>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Accounts.AsNoTracking()
            .Where(row =>
                row.OrganisationId == actor.OrganisationId && actor.OrganisationId != null
            )
            .Where(row => row.State != AccountState.Closed)
            .OrderBy(row => row.CreatedAt)
            .Select(row => new MemberView(
                row.Id,
                row.FullName,
                row.Mailbox,
                row.Roles,
                row.State,
                row.LastSignInAt
            ))
            .ToListAsync(ct);
    }
}
