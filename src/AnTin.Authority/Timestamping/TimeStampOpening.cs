using Microsoft.Extensions.Hosting;

namespace AnTin.Authority.Timestamping;

/// <summary>Opens the unit before the port opens, and again every minute: a ceremony may have made a new one.</summary>
public sealed class TimeStampOpening(TimeStampDesk desk, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await desk.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await desk.OpenAsync(stoppingToken);
        }
    }
}
