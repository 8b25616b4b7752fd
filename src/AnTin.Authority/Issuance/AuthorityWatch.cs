using AnTin.Authority.Database;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// The desk's window into the authority's records: alarms and the stop switch, no more. The desk works on where it cannot
/// look through it, and says so.
/// </summary>
public sealed class AuthorityWatch(IDbContextFactory<AuthorityDb> databases, Alarms alarms)
    : IAuthorityWatch
{
    /// <summary>Closed ones that are shown.</summary>
    private const int MostClosed = 50;

    public Task<AuthorityMark?> MarkAsync(CancellationToken ct) =>
        ReadAsync(
            async database => new AuthorityMark(
                await database.Alarms.CountAsync(one => one.ClosedAt == null, ct),
                await database.Switches.AnyAsync(
                    one => one.Name == SwitchRecord.Issuance && one.Stopped,
                    ct
                )
            ),
            ct
        );

    public Task<AuthorityState?> LookAsync(CancellationToken ct) =>
        ReadAsync(
            async database =>
            {
                var open = await database
                    .Alarms.AsNoTracking()
                    .Where(one => one.ClosedAt == null)
                    .OrderBy(one => one.Sequence)
                    .ToListAsync(ct);
                var closed = await database
                    .Alarms.AsNoTracking()
                    .Where(one => one.ClosedAt != null)
                    .OrderByDescending(one => one.ClosedAt)
                    .Take(MostClosed)
                    .ToListAsync(ct);
                var stop = await database
                    .Switches.AsNoTracking()
                    .FirstOrDefaultAsync(
                        one => one.Name == SwitchRecord.Issuance && one.Stopped,
                        ct
                    );
                return new AuthorityState(
                    [.. open.Select(Of)],
                    [.. closed.Select(Of)],
                    stop is null ? null : new IssuanceStop(stop.By, stop.Why, stop.Since)
                );
            },
            ct
        );

    public Task<bool> CloseAlarmAsync(long number, string by, string why, CancellationToken ct) =>
        alarms.CloseAsync(number, by, why, ct);

    private async Task<T?> ReadAsync<T>(
        Func<AuthorityDb, Task<T>> read,
        CancellationToken cancellation
    )
        where T : class
    {
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellation);
            return await read(database);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return null;
        }
    }

    private static Alarm Of(AlarmRecord one) =>
        new(
            one.Sequence,
            one.Code,
            one.Subject,
            one.Fact,
            new Sentence(one.Vietnamese, one.English),
            one.RaisedAt,
            one.LastAt,
            one.Times,
            one.ClosedAt is { } at
                ? new AlarmClosing(at, one.ClosedBy ?? "", one.ClosedWhy ?? "")
                : null
        );
}
