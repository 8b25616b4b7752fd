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

    /// <summary>False when there is no such open alarm.</summary>
    public async Task<bool> CloseAsync(
        long sequence,
        string by,
        string why,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        if (await database.Alarms.FindAsync([sequence], cancellation) is not { ClosedAt: null } one)
        {
            return false;
        }

        (one.ClosedAt, one.ClosedBy, one.ClosedWhy) = (Instant.Cut(clock.GetUtcNow()), by, why);
        database.Record(new Act(by, "operator", "alarm.close", one.Subject, Details(one.Code, "")));
        await database.SaveChangesAsync(cancellation);
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

    private static string Details(string code, string fact) =>
        fact.Length == 0
            ? JsonSerializer.Serialize(new { code })
            : JsonSerializer.Serialize(new { code, fact });
}
