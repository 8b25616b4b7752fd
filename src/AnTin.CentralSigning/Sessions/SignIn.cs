using AnTin.CentralSigning.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Sessions;

/// <summary>Turns a sign-in link into a session.</summary>
public sealed class SignIn(
    IDbContextFactory<SigningDb> databases,
    MailboxLinks links,
    SubscriberSessions sessions
)
{
    /// <summary>Says whether the link can be used, without using it up.</summary>
    public async Task<Result> LookAsync(string? token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await links.FindAsync(db, LinkPurpose.SignIn, token, ct);
        return found.IsOk ? Result.Ok : found.Refusals.ToList();
    }

    /// <returns>The secret for the session cookie.</returns>
    public async Task<Result<string>> OpenAsync(string? token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var unit = await db.Database.BeginTransactionAsync(ct);
        var used = await links.UseAsync(db, LinkPurpose.SignIn, token, ct);
        if (!used.IsOk)
            return used.Refusals.ToList();
        var secret = sessions.Open(db, used.Value.Mailbox);
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
        return secret;
    }
}
