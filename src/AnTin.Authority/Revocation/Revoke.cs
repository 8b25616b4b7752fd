using System.Globalization;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Status;
using AnTin.Authority.Watching;
using AnTin.Pki.Certificates;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Revocation;

/// <summary>
/// The act of revoking. It needs the database and the journal, nothing else: no key, no network, no switch stands in
/// its way (rules T20, T22). OCSP answers change with the commit; the CRL follows at its next issue, at most a minute on.
/// </summary>
public sealed class Revoke(
    IDbContextFactory<AuthorityDb> databases,
    AuthorityJournal journal,
    AuthorityMeter meter,
    TimeProvider clock,
    StatusFeed? status = null
)
{
    /// <summary>So many are committed together.</summary>
    private const int Chunk = 500;

    /// <summary>One result for every wish, in their order (rule T8). Repeating a wish changes nothing.</summary>
    /// <param name="wishes">Certificates and reasons.</param>
    /// <param name="by">Officer or worker, for the record.</param>
    /// <param name="dryRun">Looks and says what would be; writes nothing.</param>
    /// <param name="cancellation">Stops between commits.</param>
    public async Task<IReadOnlyList<RevocationResult>> RunAsync(
        IReadOnlyList<RevocationWish> wishes,
        string by,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        var results = new List<RevocationResult>(wishes.Count);
        foreach (var chunk in wishes.Chunk(Chunk))
        {
            results.AddRange(await RunChunkAsync(chunk, by, dryRun, cancellation));
        }

        if (!dryRun && status is not null)
        {
            await status.RefreshAsync(cancellation);
        }

        return results;
    }

    private async Task<List<RevocationResult>> RunChunkAsync(
        RevocationWish[] wishes,
        string by,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var known = await FindAsync(database, wishes, cancellation);
        var results = new List<RevocationResult>(wishes.Length);
        var fresh = new Dictionary<(string, string), RevocationRecord>();
        foreach (var wish in wishes)
        {
            var found = known.GetValueOrDefault((wish.IssuerId, SerialOf(wish)));
            var (result, record) = Look(wish, found, by, now);
            var key = (wish.IssuerId, record?.SerialHex ?? "");
            if (record is not null && !fresh.TryAdd(key, record))
            {
                result = result with { Outcome = RevocationOutcome.AlreadyRevoked };
            }

            results.Add(result);
        }

        if (!dryRun && fresh.Count > 0)
        {
            await WriteAsync(database, [.. fresh.Values], now, cancellation);
            foreach (var revocation in fresh.Values)
            {
                meter.Revoked(revocation);
            }
        }

        return results;
    }

    /// <summary>What is on record of a chunk, asked for together: lists of 100,000 are rehearsed (rule T13).</summary>
    private static async Task<Dictionary<(string, string), Known>> FindAsync(
        AuthorityDb database,
        RevocationWish[] wishes,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<(string, string), Known>();
        foreach (var issuer in wishes.GroupBy(wish => wish.IssuerId, StringComparer.Ordinal))
        {
            var serials = issuer.Select(SerialOf).Distinct(StringComparer.Ordinal).ToList();
            var rows = await database
                .Intents.AsNoTracking()
                .Where(one => one.IssuerId == issuer.Key && serials.Contains(one.SerialHex))
                .Select(one => new Known(
                    one.SerialHex,
                    one.Subject,
                    one.Shard,
                    one.NotAfter,
                    database
                        .Revocations.Where(earlier =>
                            earlier.IssuerId == one.IssuerId && earlier.SerialHex == one.SerialHex
                        )
                        .Select(earlier => (DateTimeOffset?)earlier.RevokedAt)
                        .FirstOrDefault()
                ))
                .ToListAsync(cancellation);
            foreach (var row in rows)
            {
                known[(issuer.Key, row.SerialHex)] = row;
            }
        }

        return known;
    }

    private static string SerialOf(RevocationWish wish) =>
        CertificateSerial.TryParse(wish.SerialHex, out var parsed) ? parsed.ToString() : "";

    private static (RevocationResult Result, RevocationRecord? Record) Look(
        RevocationWish wish,
        Known? intent,
        string by,
        DateTimeOffset now
    )
    {
        if (intent is null)
        {
            return (new RevocationResult(wish, RevocationOutcome.Unknown, null, null), null);
        }

        if (intent.RevokedAt is { } earlier)
        {
            var already = RevocationOutcome.AlreadyRevoked;
            return (new RevocationResult(wish, already, earlier, intent.Subject), null);
        }

        var record = new RevocationRecord
        {
            IssuerId = wish.IssuerId,
            SerialHex = intent.SerialHex,
            Code = wish.Code.Code,
            Reason = wish.Code.Reason,
            RevokedAt = now,
            InvalidSince = wish.InvalidSince is { } since ? Instant.Cut(since) : null,
            By = by,
            Shard = intent.Shard,
            NotAfter = intent.NotAfter,
        };
        return (new RevocationResult(wish, RevocationOutcome.Revoked, now, intent.Subject), record);
    }

    private async Task WriteAsync(
        AuthorityDb database,
        IReadOnlyCollection<RevocationRecord> records,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var issuers = (await database.Cas.AsNoTracking().ToListAsync(cancellation)).ToDictionary(
            ca => ca.Id,
            ca => Certificate.From(ca.Certificate).Subject.ToString(),
            StringComparer.Ordinal
        );
        database.Revocations.AddRange(records);
        foreach (var record in records)
        {
            var key = $"revoked/{record.IssuerId}/{record.SerialHex}";
            var happened = new RevokedEvent(
                record.SerialHex,
                issuers[record.IssuerId],
                record.Code,
                record.RevokedAt
            );
            database.Outbox.Add(OutboxMessage.Create(RevokedEvent.Kind, key, happened, now));
            database.Record(
                new Act(
                    record.By,
                    OfficerRoles.Revoker,
                    "certificate.revoke",
                    $"certificate/{record.IssuerId}/{record.SerialHex}",
                    $$"""{"code":"{{record.Code}}"}"""
                )
            );
        }

        await database.SaveChangesAsync(cancellation);
        await journal.AppendAsync([.. records.Select(JournalEntryOf)], cancellation);
    }

    internal static JournalEntry JournalEntryOf(RevocationRecord record) =>
        new(
            JournalKind.Revocation,
            record.Sequence,
            record.IssuerId,
            record.SerialHex,
            string.Join(
                '|',
                record.Code,
                Text(record.RevokedAt),
                record.InvalidSince is { } since ? Text(since) : "",
                record.By
            )
        );

    private static string Text(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <param name="SerialHex">As it was recorded.</param>
    /// <param name="Subject">For the record.</param>
    /// <param name="Shard">On whose list it goes.</param>
    /// <param name="NotAfter">Until when it stays there at least.</param>
    /// <param name="RevokedAt">Null while it is not.</param>
    private sealed record Known(
        string SerialHex,
        string Subject,
        int Shard,
        DateTimeOffset NotAfter,
        DateTimeOffset? RevokedAt
    );
}
