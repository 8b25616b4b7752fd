using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Keeps the pool of ready RSA keys full.</summary>
internal sealed class ReadyKeyWorker(
    IDbContextFactory<SigningDb> databases,
    KeySupply supply,
    CentralSigningSettings settings,
    TimeProvider clock,
    ILogger<ReadyKeyWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                await supply.FillAsync(
                    db,
                    CustodyAlgorithms.Rsa3072,
                    settings.ReadyRsaKeys,
                    stoppingToken
                );
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Ready keys could not be made; the next attempt follows.");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
