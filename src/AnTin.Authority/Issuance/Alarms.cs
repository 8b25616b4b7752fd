using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnTin.Authority.Database;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>What operators have to look at, until one of them says what came of it.</summary>
public sealed class Alarms(IDbContextFactory<AuthorityDb> databases, TimeProvider clock)
{
    private const int LongestFact = 200;

    /// <summary>Those that nobody has closed, the oldest first.</summary>
    public async Task<IReadOnlyList<AlarmRecord>> OpenAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await database
            .Alarms.AsNoTracking()
            .Where(one => one.ClosedAt == null)
            .OrderBy(one => one.Sequence)
            .ToListAsync(cancellation);
    }

    /// <summary>False when there is no such open alarm; of two who close one the second is told so.</summary>
    public async Task<bool> CloseAsync(
        long sequence,
        string by,
        string why,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        DateTimeOffset? at = Instant.Cut(clock.GetUtcNow());
        var closed = await database
            .Alarms.Where(one => one.Sequence == sequence && one.ClosedAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.ClosedAt, at)
                        .SetProperty(one => one.ClosedBy, by)
                        .SetProperty(one => one.ClosedWhy, why),
                cancellation
            );
        if (closed == 0)
        {
            return false;
        }

        var alarm = await database
            .Alarms.AsNoTracking()
            .SingleAsync(one => one.Sequence == sequence, cancellation);
        database.Record(
            new Act(by, "operator", "alarm.close", alarm.Subject, Closing(alarm.Code, why))
        );
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Saved with what the caller saves; the same once more is counted, not repeated.</summary>
    internal static async Task<AlarmRecord> RaiseAsync(
        AuthorityDb database,
        Refusal refusal,
        string subject,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var known =
            database.Alarms.Local.FirstOrDefault(one =>
                one.Code == refusal.Code && one.Subject == subject && one.ClosedAt is null
            )
            ?? await database.Alarms.FirstOrDefaultAsync(
                one => one.Code == refusal.Code && one.Subject == subject && one.ClosedAt == null,
                cancellation
            );
        if (known is not null)
        {
            (known.LastAt, known.Times) = (at, known.Times + 1);
            return known;
        }

        var fact = refusal.Facts?.Values.FirstOrDefault() ?? "";
        fact = fact[..Math.Min(fact.Length, LongestFact)];
        known = new AlarmRecord
        {
            Code = refusal.Code,
            Subject = subject,
            Fact = fact,
            Vietnamese = refusal.Message.Vietnamese,
            English = refusal.Message.English,
            RaisedAt = at,
            LastAt = at,
            Times = 1,
        };
        database.Alarms.Add(known);
        database.Record(
            new Act("authority", "authority", "alarm.raise", subject, Details(refusal.Code, fact))
        );
        return known;
    }

    /// <summary>The note is free text and may name people, so its hash stands for it: whoever changes it later is seen.</summary>
    private static string Closing(string code, string why) =>
        JsonSerializer.Serialize(
            new
            {
                code,
                noteSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(why))),
            }
        );

    private static string Details(string code, string fact) =>
        fact.Length == 0
            ? JsonSerializer.Serialize(new { code })
            : JsonSerializer.Serialize(new { code, fact });
}
