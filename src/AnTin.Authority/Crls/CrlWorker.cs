using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Crls;

/// <summary>Looks every quarter of a minute whether a CRL is due. The stop switch does not stop it (rule T22).</summary>
public sealed class CrlWorker(CrlSchedule schedule, TimeProvider clock, ILogger<CrlWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await schedule.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The CRLs could not be looked after");
            }

            await Task.Delay(Every, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
