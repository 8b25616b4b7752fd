using AnTin.Authority.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Issuance;

/// <summary>Looks for orders; the authority dials out, nothing dials in (rule T18).</summary>
public sealed class IssuanceWorker(
    IssuanceRun run,
    Reconciliation reconciliation,
    AuthoritySettings settings,
    TimeProvider clock,
    ILogger<IssuanceWorker> log
) : BackgroundService
{
    /// <summary>Refuses to start on a database older than the journal (rule T19).</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await reconciliation.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                taken = await run.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(
                    fault,
                    "A batch of orders stopped half way; the next run goes on from there"
                );
            }

            if (taken < settings.Batch)
            {
                await Task.Delay(settings.LookEvery, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
