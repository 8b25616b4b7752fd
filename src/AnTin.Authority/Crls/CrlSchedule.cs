using AnTin.Authority.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Crls;

/// <summary>Knows which CRLs there should be and makes those that are due.</summary>
public sealed class CrlSchedule(
    IDbContextFactory<AuthorityDb> databases,
    CrlIssue issue,
    StatusDirectory directory,
    CertificateShelf certificates,
    TimeProvider clock,
    ILogger<CrlSchedule> log
)
{
    private const double Renew = 0.5;
    private const double Alarm = 0.6;

    /// <summary>Every CRL of every CA, the complete list first.</summary>
    public async Task<IReadOnlyList<CrlDue>> LookAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var cas = await database
            .Cas.AsNoTracking()
            .OrderBy(ca => ca.CreatedAt)
            .ToListAsync(cancellation);
        var newest = await database
            .Crls.AsNoTracking()
            .Where(crl =>
                !database.Crls.Any(other =>
                    other.IssuerId == crl.IssuerId
                    && other.Shard == crl.Shard
                    && other.Number > crl.Number
                )
            )
            .ToDictionaryAsync(crl => (crl.IssuerId, crl.Shard), cancellation);
        var revoked = await database
            .Revocations.GroupBy(one => new { one.IssuerId, one.Shard })
            .Select(group => new
            {
                group.Key.IssuerId,
                group.Key.Shard,
                Last = group.Max(one => one.Sequence),
            })
            .ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        return
        [
            .. from ca in cas
            from shard in ShardsOf(ca)
            let issuers = CrlScope.IssuersOf(cas, ca, shard)
            let last = revoked
                .Where(one =>
                    issuers.Contains(one.IssuerId, StringComparer.Ordinal)
                    && (shard == StatusDirectory.Complete || one.Shard == shard)
                )
                .Select(one => one.Last)
                .DefaultIfEmpty(0)
                .Max()
            select Judge(ca, shard, newest.GetValueOrDefault((ca.Id, shard)), last, now),
        ];
    }

    /// <summary>Makes what is due; one that fails does not hold up the others. The answer is how many were made.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = 0;
        await PublishCertificatesAsync(cancellation);
        foreach (var due in await LookAsync(cancellation))
        {
            try
            {
                if (due.IsDue)
                {
                    made += await issue.IssueAsync(due.Ca, due.Shard, cancellation) is null ? 0 : 1;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                var level = due.IsLate ? LogLevel.Critical : LogLevel.Error;
                log.Log(
                    level,
                    fault,
                    "The CRL {Ca}/{Shard} could not be renewed",
                    due.Ca.Id,
                    due.Shard
                );
            }
        }

        return made;
    }

    /// <summary>The complete list, and one for each shard when there are several.</summary>
    public static IEnumerable<int> ShardsOf(CaRecord ca) =>
        ca.CrlShards > 1
            ? Enumerable.Range(StatusDirectory.Complete, ca.CrlShards + 1)
            : [StatusDirectory.Complete];

    private CrlDue Judge(
        CaRecord ca,
        int shard,
        CrlRecord? newest,
        long lastRevocation,
        DateTimeOffset now
    )
    {
        if (newest is null)
        {
            return new CrlDue(ca, shard, null, IsDue: true, IsLate: false);
        }

        var life = newest.Life;
        var age = now - newest.ThisUpdate;
        var due =
            age >= life * Renew
            || lastRevocation > newest.RevocationSequence
            || !directory.Holds(directory.CrlPath(ca.Id, shard), newest.Sha256)
            || (
                newest.DeltaSha256 is { } delta
                && !directory.Holds(directory.CrlPath(ca.Id, shard, isDelta: true), delta)
            );
        return new CrlDue(ca, shard, newest, due, age >= life * Alarm);
    }

    private async Task PublishCertificatesAsync(CancellationToken cancellation)
    {
        try
        {
            await certificates.PublishAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The certificates of CAs could not be published");
        }
    }
}
