using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Status.Presigned;

/// <summary>Looks every half minute which answers are due.</summary>
public sealed class PresigningWorker(
    PresignedAnswers answers,
    StatusFeed feed,
    TimeProvider clock,
    ILogger<PresigningWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the service does not wait for files.
        await Task.Yield();
        var adopted = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!adopted)
                {
                    await feed.RefreshAsync(stoppingToken);
                    await answers.AdoptAsync(stoppingToken);
                    adopted = true;
                }

                await answers.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(
                    fault,
                    "Answers of OCSP could not be written as files; those that are there last at most their time"
                );
            }

            await Task.Delay(Every, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
