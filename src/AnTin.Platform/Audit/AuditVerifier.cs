using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Audit;

/// <summary>Reads the whole log in order and names the first line that is not what was written.</summary>
public static class AuditVerifier
{
    public static async Task<AuditVerdict> VerifyAsync(
        TrustDbContext context,
        CancellationToken cancellation = default
    )
    {
        long count = 0;
        AuditEntry? before = null;
        var entries = context
            .AuditLog.AsNoTracking()
            .OrderBy(entry => entry.Sequence)
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (Check(before, entry) is { } kind)
            {
                return new AuditVerdict(count, new AuditBreak(entry.Sequence, kind));
            }

            before = entry;
            count++;
        }

        return new AuditVerdict(count, null);
    }

    private static AuditBreakKind? Check(AuditEntry? before, AuditEntry entry)
    {
        var previous = before?.Hash ?? new byte[AuditHash.Length];
        if (entry.Sequence != (before?.Sequence ?? 0) + 1)
        {
            return AuditBreakKind.LinesMissing;
        }

        if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
        {
            return AuditBreakKind.NotLinked;
        }

        return entry.Hash.AsSpan().SequenceEqual(AuditHash.Of(entry))
            ? null
            : AuditBreakKind.Changed;
    }
}
