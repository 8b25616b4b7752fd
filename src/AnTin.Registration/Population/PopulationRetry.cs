using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Registration.Population;

/// <summary>Asks again about rows whose question was not answered while the population database was down. Runs in one role; a second one would only ask twice.</summary>
public sealed class PopulationRetry(
    IDbContextFactory<RegistrationDb> databases,
    PopulationChecks population,
    TimeProvider clock,
    ILogger<PopulationRetry> log
) : BackgroundService
{
    private const int Most = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Asks about what is due now; returns how many rows got an answer.</summary>
    public async Task<int> AskAgainAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await db
            .Requests.Where(row => row.PopulationRetryAt != null && row.PopulationRetryAt <= now)
            .OrderBy(row => row.PopulationRetryAt)
            .Take(Most)
            .ToListAsync(ct);
        var answers = await population.AskAllAsync([.. due.Select(PopulationClaims.Of)], ct);
        foreach (var (row, answer) in due.Zip(answers))
        {
            RowMarks.SetPopulation(row, answer, now);
            if (row.Status == RowStatus.Draft && answer.Verdict == PopulationVerdict.Matches)
            {
                row.Status = RowStatus.Checked;
            }

            row.Version++;
        }

        return await db.TrySaveAsync(ct) is null
            ? due.Count(row => row.Population != PopulationVerdict.Unavailable)
            : 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AskAgainAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The next minute tries again; a worker that dies would leave rows unasked for ever.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Asking the population database again failed.");
            }
        }
    }
}
