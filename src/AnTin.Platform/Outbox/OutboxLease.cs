using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Outbox;

/// <summary>Takes due messages in one statement, so that two nodes never take the same one.</summary>
internal static class OutboxLease
{
    private const string Take = """
        UPDATE "Outbox" SET "LeaseUntil" = {1}, "Attempts" = "Attempts" + 1
        WHERE "Id" IN (
            SELECT "Id" FROM "Outbox"
            WHERE "DoneAt" IS NULL AND "AbandonedAt" IS NULL AND "NotBefore" <= {0}
              AND ("LeaseUntil" IS NULL OR "LeaseUntil" <= {0})
            ORDER BY "NotBefore" LIMIT {2} LOCKING)
        RETURNING *
        """;

    private static readonly string TakeOnSqlite = Take.Replace(
        "LOCKING",
        "",
        StringComparison.Ordinal
    );

    private static readonly string TakeOnPostgreSql = Take.Replace(
        "LOCKING",
        "FOR UPDATE SKIP LOCKED",
        StringComparison.Ordinal
    );

    public static async Task<List<OutboxMessage>> TakeAsync(
        TrustDbContext context,
        DateTimeOffset now,
        DateTimeOffset until,
        int most,
        CancellationToken cancellation
    )
    {
        var taken = context.Database.IsSqlite()
            ? context.Outbox.FromSqlRaw(
                TakeOnSqlite,
                Instant.ToMicroseconds(now),
                Instant.ToMicroseconds(until),
                most
            )
            : context.Outbox.FromSqlRaw(TakeOnPostgreSql, now, until, most);
        var messages = await taken.AsNoTracking().ToListAsync(cancellation);
        return [.. messages.OrderBy(message => message.NotBefore).ThenBy(message => message.Id)];
    }
}
