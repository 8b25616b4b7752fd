using AnTin.Authority.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Issuance;

/// <summary>Looks for orders while it is this node's turn; the authority dials out, nothing dials in (rule T18).</summary>
public sealed class IssuanceWorker(
    IssuanceRun run,
    IssuanceTurn turn,
    Reconciliation reconciliation,
    AuthoritySettings settings,
    TimeProvider clock,
    ILogger<IssuanceWorker> log
) : BackgroundService
{
    private bool isReconciled;

    /// <summary>Refuses to start on a database older than the journal (rule T19).</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await reconciliation.CompareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                taken = await LookAsync(stoppingToken);
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

    /// <summary>
    /// Who takes the turn first adds to the journal what the one before could not: only then does nobody else stand between
    /// the two writes of an intent.
    /// </summary>
    private async Task<int> LookAsync(CancellationToken cancellation)
    {
        if (!await turn.TakeAsync(cancellation))
        {
            isReconciled = false;
            return 0;
        }

        if (!isReconciled)
        {
            await reconciliation.StartAsync(cancellation);
            isReconciled = true;
        }

        return await run.RunAsync(cancellation);
    }
}
