using AnTin.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Ends the session of one browser, or of every browser in which the account is signed in.</summary>
public sealed class SignOut(IDbContextFactory<RegistrationDb> databases, TimeProvider clock) : IAct
{
    /// <param name="Actor">Who leaves.</param>
    /// <param name="SessionId">Of the browser in which the button was pressed.</param>
    /// <param name="Everywhere">Also every other session of the account.</param>
    public sealed record Command(Actor Actor, Guid SessionId, bool Everywhere = false);

    public async Task HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var open = await db
            .Sessions.Where(row =>
                row.AccountId == command.Actor.AccountId
                && row.EndedAt == null
                && (command.Everywhere || row.Id == command.SessionId)
            )
            .ToListAsync(ct);
        foreach (var session in open)
        {
            session.EndedAt = now;
        }

        db.Record(
            new Act(
                command.Actor.Id,
                command.Actor.Roles.ToString(),
                command.Everywhere ? "account.sign-out-everywhere" : "account.sign-out",
                $"account/{command.Actor.Id}"
            )
        );
        await db.SaveChangesAsync(ct);
    }
}
