using System.Globalization;
using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Journal;

/// <summary>
/// Compares database and journal (rules T1, T19). What the database has and the journal lacks was cut off by a crash
/// between the two writes, and is added. What the journal has and the database lacks means that an old copy of the
/// database was restored: the authority does not start.
/// </summary>
public sealed class Reconciliation(
    IDbContextFactory<AuthorityDb> databases,
    AuthorityJournal journal
)
{
    /// <summary>Run at every start.</summary>
    /// <exception cref="DatabaseOlderThanJournalException">The database is older than the journal.</exception>
    /// <exception cref="InvalidDataException">The journal's chain is broken.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var tail = await CompareAsync(cancellation);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await AppendMissingAsync(database, tail, cancellation);
    }

    /// <summary>Only looks: what a probe may ask at any time. The answer is the journal's end.</summary>
    /// <exception cref="DatabaseOlderThanJournalException">The database is older than the journal.</exception>
    /// <exception cref="InvalidDataException">The journal's chain is broken.</exception>
    public async Task<JournalTail> CompareAsync(CancellationToken cancellation)
    {
        var tail = await journal.TailAsync(cancellation);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var intentMissing =
            tail.LastIntent is { } intent
            && !await database.Intents.AnyAsync(
                one => one.Sequence == intent.Sequence && one.SerialHex == intent.Serial,
                cancellation
            );
        var revocationMissing =
            tail.LastRevocation is { } revocation
            && !await database.Revocations.AnyAsync(
                one => one.IssuerId == revocation.Issuer && one.SerialHex == revocation.Serial,
                cancellation
            );
        if (intentMissing || revocationMissing)
        {
            throw new DatabaseOlderThanJournalException(
                $"The database lacks line {tail.Last!.Number} of the journal or one before it: it is an old copy. "
                    + "Restore a newer copy, or run 'antin ca reconcile' to bring the revocations back."
            );
        }

        return tail;
    }

    /// <summary>Puts back every revocation the journal has and the database lacks; returns how many.</summary>
    public async Task<int> RestoreRevocationsAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var known = (
            await database
                .Revocations.Select(one => new { one.IssuerId, one.SerialHex })
                .ToListAsync(cancellation)
        )
            .Select(one => (one.IssuerId, one.SerialHex))
            .ToHashSet();
        var shards = await database.Cas.ToDictionaryAsync(
            ca => ca.Id,
            ca => ca.CrlShards,
            StringComparer.Ordinal,
            cancellation
        );
        var restored = 0;
        await foreach (var line in journal.ReadAsync(cancellation))
        {
            if (line.Kind == JournalKind.Revocation && known.Add((line.Issuer, line.Serial)))
            {
                database.Revocations.Add(FromLine(line, shards.GetValueOrDefault(line.Issuer, 1)));
                restored++;
            }
        }

        await database.SaveChangesAsync(cancellation);
        return restored;
    }

    private async Task AppendMissingAsync(
        AuthorityDb database,
        JournalTail tail,
        CancellationToken cancellation
    )
    {
        var lastIntent = tail.LastIntent?.Sequence ?? 0;
        var lastRevocation = tail.LastRevocation?.Sequence ?? 0;
        var intents = await database
            .Intents.AsNoTracking()
            .Where(one => one.Sequence > lastIntent)
            .OrderBy(one => one.Sequence)
            .ToListAsync(cancellation);
        var revocations = await database
            .Revocations.AsNoTracking()
            .Where(one => one.Sequence > lastRevocation)
            .OrderBy(one => one.Sequence)
            .ToListAsync(cancellation);
        await journal.AppendAsync(
            [.. intents.Select(EntryOf), .. revocations.Select(Revoke.JournalEntryOf)],
            cancellation
        );
    }

    internal static JournalEntry EntryOf(IntentRecord intent) =>
        new(JournalKind.Intent, intent.Sequence, intent.IssuerId, intent.SerialHex, intent.TbsHash);

    /// <summary>The certificate's row may be lost as well: its end is then unknown and the entry stays on the CRL.</summary>
    private static RevocationRecord FromLine(JournalLine line, int shards)
    {
        var fields = line.Detail.Split('|');
        return new RevocationRecord
        {
            IssuerId = line.Issuer,
            SerialHex = line.Serial,
            Code = fields[0],
            Reason = RevocationCode.Find(fields[0])?.Reason ?? 0,
            RevokedAt = DateTimeOffset.Parse(fields[1], CultureInfo.InvariantCulture),
            InvalidSince =
                fields[2].Length == 0
                    ? null
                    : DateTimeOffset.Parse(fields[2], CultureInfo.InvariantCulture),
            By = fields[3],
            Shard = Pki.Certificates.CertificateSerial.Parse(line.Serial).Shard(shards),
            NotAfter = DateTimeOffset.MaxValue.AddYears(-1),
        };
    }
}
