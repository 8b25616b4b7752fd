using AnTin.CentralSigning.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.CentralSigning.Documents;

/// <summary>Deletes what has outlived its time: document files, sessions and links.</summary>
public sealed class DocumentSweeper(
    IDbContextFactory<SigningDb> databases,
    DocumentFiles files,
    TimeProvider clock,
    ILogger<DocumentSweeper> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    /// <returns>Number of documents deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var due = await db
            .Documents.Where(row => row.DeleteAfter <= now && row.State != DocumentState.Deleted)
            .OrderBy(row => row.DeleteAfter)
            .Take(500)
            .ToListAsync(ct);
        foreach (var document in due)
        {
            files.Delete(document.Id);
            document.State = DocumentState.Deleted;
            document.Version++;
        }

        await db.SaveChangesAsync(ct);
        await ForgetAsync(db, now, ct);
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(
                    fault,
                    "Old documents could not be deleted; the next attempt follows."
                );
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task ForgetAsync(SigningDb db, DateTimeOffset now, CancellationToken ct)
    {
        var old = now - Grace;
        await db.Links.Where(link => link.ExpiresAt < old).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(session => session.ExpiresAt < old).ExecuteDeleteAsync(ct);
    }
}
