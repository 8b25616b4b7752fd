using AnTin.Authority.Database;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// Rule T22: one switch stops issuance. The worker reads it before every order, so it acts within one order's time;
/// revocation, CRLs and OCSP do not look at it.
/// </summary>
public sealed class StopSwitch(IDbContextFactory<AuthorityDb> databases, TimeProvider clock)
{
    public async Task<bool> IsStoppedAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await database.Switches.AnyAsync(
            one => one.Name == SwitchRecord.Issuance && one.Stopped,
            cancellation
        );
    }

    public async Task SetAsync(bool stopped, string by, string why, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var known = await database.Switches.FindAsync([SwitchRecord.Issuance], cancellation);
        if (known is null)
        {
            known = new SwitchRecord
            {
                Name = SwitchRecord.Issuance,
                Stopped = stopped,
                By = by,
                Why = why,
                Since = now,
            };
            database.Switches.Add(known);
        }

        (known.Stopped, known.By, known.Why, known.Since) = (stopped, by, why, now);
        database.Record(
            new Act(by, "operator", stopped ? "issuance.stop" : "issuance.resume", "authority")
        );
        await database.SaveChangesAsync(cancellation);
    }
}
