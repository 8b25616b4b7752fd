using AnTin.Platform.Database;
using AnTin.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Audit;

/// <summary>Continues the chain inside the caller's transaction, one writer at a time.</summary>
internal static class AuditChain
{
    // "AnTin" in ASCII: the key of the advisory lock that lets one writer at a time extend the chain.
    private const long LockKey = 0x416E54696E;

    public static async Task<List<AuditEntry>> ContinueAsync(
        TrustDbContext context,
        IReadOnlyList<Act> acts,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (context.Database.IsNpgsql())
        {
            await context.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock({LockKey})",
                cancellation
            );
        }

        // On SQLite the transaction began IMMEDIATE, which is the same promise.
        var last = await context
            .AuditLog.AsNoTracking()
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash })
            .FirstOrDefaultAsync(cancellation);
        var sequence = last?.Sequence ?? 0;
        var previous = last?.Hash ?? new byte[AuditHash.Length];
        var at = Instant.Cut(now);
        var entries = new List<AuditEntry>(acts.Count);
        foreach (var act in acts.Select(Normalized))
        {
            var hash = AuditHash.Of(++sequence, at, act, previous);
            entries.Add(Entry(sequence, at, act, previous, hash));
            previous = hash;
        }

        return entries;
    }

    private static AuditEntry Entry(
        long sequence,
        DateTimeOffset at,
        Act act,
        byte[] previous,
        byte[] hash
    ) =>
        new()
        {
            Sequence = sequence,
            At = at,
            Actor = act.Actor,
            Role = act.Role,
            Action = act.Action,
            Subject = act.Subject,
            Details = act.Details,
            PreviousHash = previous,
            Hash = hash,
        };

    // What the database gives back must be what was hashed: valid Unicode in NFC.
    private static Act Normalized(Act act) =>
        new(
            VietnameseText.Nfc(act.Actor),
            VietnameseText.Nfc(act.Role),
            VietnameseText.Nfc(act.Action),
            VietnameseText.Nfc(act.Subject),
            act.Details is null ? null : VietnameseText.Nfc(act.Details)
        );
}
