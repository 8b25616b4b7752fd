using AnTin.CentralSigning.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Sessions;

/// <summary>Opens, recognises and ends sessions. The browser holds a secret, the database its hash.</summary>
public sealed class SubscriberSessions(
    IDbContextFactory<SigningDb> databases,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    /// <summary>Adds a session; the caller saves it together with the link that was used for it.</summary>
    /// <returns>The secret for the browser's cookie.</returns>
    internal string Open(SigningDb db, string mailbox)
    {
        var now = clock.GetUtcNow();
        var token = OneTimeToken.Create();
        db.Sessions.Add(
            new SubscriberSession
            {
                Id = Guid.CreateVersion7(now),
                Mailbox = mailbox,
                TokenHash = token.Hash,
                CreatedAt = now,
                ExpiresAt = now + settings.SessionLife,
            }
        );
        return token.Text;
    }

    /// <summary>Null when the session is unknown, ended or too old.</summary>
    public async Task<Subscriber?> FindAsync(string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = OneTimeToken.HashOf(token);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var session = await db
            .Sessions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.TokenHash == hash, ct);
        return session is { EndedAt: null } && session.ExpiresAt > now
            ? new Subscriber(session.Id, session.Mailbox)
            : null;
    }

    public async Task EndAsync(Subscriber subscriber, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await db
            .Sessions.Where(row => row.Id == subscriber.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct);
    }
}
