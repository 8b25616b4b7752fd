using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Workspace;

/// <summary>Counts what an organisation should look at.</summary>
public sealed class OverviewReader(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    /// <summary>The spans of days in which ending certificates are counted.</summary>
    public static readonly IReadOnlyList<int> Spans = [30, 60, 90];

    public async Task<Overview> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var own = db
            .Dossiers.AsNoTracking()
            .Where(row => row.OrganisationId == actor.OrganisationId);
        var statuses = await own.GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var overdue = await own.CountAsync(
            row => row.DueAt < now && row.DeskShelf == DeskShelf.Open,
            ct
        );
        var key = await db
            .Organisations.Where(row => row.Id == actor.OrganisationId)
            .Select(row => row.TreeKey)
            .FirstOrDefaultAsync(ct);
        var certificates = db
            .Certificates.AsNoTracking()
            .Where(row => key != null && row.TreeKey.StartsWith(key));
        var living = certificates.Where(row =>
            row.State == CertificateState.Active && row.NotAfter > now
        );
        var expiring = new Dictionary<int, int>();
        foreach (var days in Spans)
        {
            var end = now.AddDays(days);
            expiring[days] = await living.CountAsync(row => row.NotAfter <= end, ct);
        }
        return new Overview(
            statuses,
            overdue,
            await living.CountAsync(ct),
            await certificates.CountAsync(row => row.State == CertificateState.Revoked, ct),
            expiring
        );
    }
}
