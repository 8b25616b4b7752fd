using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Credentials;

/// <summary>What a subscriber may see: the own credentials and their history, nothing of anybody else.</summary>
public sealed class ReadCredentials(
    IDbContextFactory<SigningDb> databases,
    CredentialLookup credentials,
    TimeProvider clock
)
{
    /// <summary>Newest first; keys that wait for their certificate are not shown.</summary>
    public async Task<IReadOnlyList<CredentialCard>> ListAsync(
        Subscriber subscriber,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db
            .Credentials.AsNoTracking()
            .Where(row =>
                row.Mailbox == subscriber.Mailbox && row.State != CredentialState.Prepared
            )
            .OrderByDescending(row => row.CreatedAt)
            .Take(20)
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var pins = await db
            .Pins.AsNoTracking()
            .Where(pin => ids.Contains(pin.CredentialId))
            .ToDictionaryAsync(pin => pin.CredentialId, ct);
        return [.. rows.Select(row => Card(row, pins.GetValueOrDefault(row.Id)))];
    }

    public async Task<Result<Credential>> FindAsync(
        Subscriber subscriber,
        Guid credentialId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await credentials.OwnAsync(db, subscriber, credentialId, ct);
    }

    /// <summary>Whether there is such a credential and it is the subscriber's.</summary>
    public async Task<bool> IsOwnAsync(
        Subscriber subscriber,
        Guid credentialId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Credentials.AnyAsync(
            row => row.Id == credentialId && row.Mailbox == subscriber.Mailbox,
            ct
        );
    }

    /// <summary>Newest first, before an instant.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(
        Subscriber subscriber,
        Guid credentialId,
        DateTimeOffset? before,
        int most,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await db.Credentials.AnyAsync(
            row => row.Id == credentialId && row.Mailbox == subscriber.Mailbox,
            ct
        );
        if (!own)
            return [];
        var until = before ?? clock.GetUtcNow().AddDays(1);
        var events = await db
            .Events.Where(row => row.CredentialId == credentialId && row.At < until)
            .OrderByDescending(row => row.At)
            .Take(most)
            .Select(row => new HistoryEntry(row.At, row.Kind, null, null, null))
            .ToListAsync(ct);
        var signatures = await SignaturesAsync(db, credentialId, until, most, ct);
        return [.. events.Concat(signatures).OrderByDescending(entry => entry.At).Take(most)];
    }

    private static Task<List<HistoryEntry>> SignaturesAsync(
        SigningDb db,
        Guid credentialId,
        DateTimeOffset until,
        int most,
        CancellationToken ct
    ) =>
        (
            from transaction in db.Transactions
            where
                transaction.CredentialId == credentialId
                && transaction.State == TransactionState.Authorised
                && transaction.AuthorisedAt < until
            from occurrence in transaction.Occurrences
            where occurrence.SignatureDigest != null
            orderby transaction.AuthorisedAt descending
            select new HistoryEntry(
                transaction.AuthorisedAt!.Value,
                null,
                occurrence.Label,
                occurrence.Hash,
                transaction.DocumentId
            )
        )
            .Take(most)
            .ToListAsync(ct);

    private CredentialCard Card(Credential row, Pins.PinRecord? pin)
    {
        var now = clock.GetUtcNow();
        var usable =
            row.State == CredentialState.Active
            && pin is { LockedAt: null }
            && row.NotBefore <= now
            && now <= row.NotAfter;
        return new CredentialCard(
            row,
            pin?.LockedAt is not null,
            pin?.WaitUntil is { } until && until > now ? until : null,
            usable
        );
    }
}
