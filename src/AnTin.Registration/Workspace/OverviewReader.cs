using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
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
        var counts = key is null ? null : await CountAsync(db, key, now, ct);
        return new Overview(
            statuses,
            overdue,
            counts?.Living ?? 0,
            counts?.Revoked ?? 0,
            Spans
                .Zip(counts?.Ending ?? [0, 0, 0])
                .ToDictionary(pair => pair.First, pair => pair.Second)
        );
    }

    /// <summary>One walk along an index that holds all it asks for.</summary>
    private static async Task<Counts?> CountAsync(
        RegistrationDb db,
        string key,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var first = now.AddDays(Spans[0]);
        var second = now.AddDays(Spans[1]);
        var third = now.AddDays(Spans[2]);
        return await db
            .Certificates.AsNoTracking()
            .Below(key)
            .Where(row =>
                row.State == CertificateState.Revoked || row.State == CertificateState.Active
            )
            .Select(row => new
            {
                Revoked = row.State == CertificateState.Revoked,
                Living = row.State == CertificateState.Active && row.NotAfter > now,
                row.NotAfter,
            })
            .GroupBy(_ => 1)
            .Select(all => new Counts(
                all.Count(row => row.Living),
                all.Count(row => row.Revoked),
                new[]
                {
                    all.Count(row => row.Living && row.NotAfter <= first),
                    all.Count(row => row.Living && row.NotAfter <= second),
                    all.Count(row => row.Living && row.NotAfter <= third),
                }
            ))
            .FirstOrDefaultAsync(ct);
    }

    private sealed record Counts(int Living, int Revoked, int[] Ending);
}
