using AnTin.Authority.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Status;

/// <summary>Reads the changes from the authority's tables.</summary>
public sealed class DatabaseStatusSource(IDbContextFactory<AuthorityDb> databases) : IStatusSource
{
    // Two writers may commit their sequence numbers out of order: each look goes back this far.
    private const int Overlap = 64;

    public async Task<StatusChanges> ChangesAsync(
        long afterIntent,
        long afterRevocation,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var known = await database
            .Intents.AsNoTracking()
            .Where(intent => intent.Sequence > afterIntent - Overlap)
            .OrderBy(intent => intent.Sequence)
            .Select(intent => new
            {
                intent.Sequence,
                intent.IssuerId,
                intent.SerialHex,
            })
            .ToListAsync(cancellation);
        var revoked = await database
            .Revocations.AsNoTracking()
            .Where(revocation => revocation.Sequence > afterRevocation - Overlap)
            .OrderBy(revocation => revocation.Sequence)
            .ToListAsync(cancellation);
        return new StatusChanges(
            [.. known.Select(intent => (intent.IssuerId, intent.SerialHex))],
            [.. revoked.Select(one => (one.IssuerId, one.SerialHex, one.RevokedAt, one.Reason))],
            known.Count == 0 ? afterIntent : Math.Max(afterIntent, known[^1].Sequence),
            revoked.Count == 0 ? afterRevocation : Math.Max(afterRevocation, revoked[^1].Sequence)
        );
    }
}
