using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Status;

/// <summary>The CAs answered for, read again every minute because signers' certificates renew themselves.</summary>
public sealed class RespondingCas(
    IDbContextFactory<AuthorityDb> databases,
    ISigningKeys keys,
    TimeProvider clock,
    ILogger<RespondingCas> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private volatile RespondingCa[] cas = [];

    public IReadOnlyList<RespondingCa> All => cas;

    /// <summary>Null when the question is about a CA that is not ours, or for which nobody may answer.</summary>
    public RespondingCa? Find(OcspCertificateId question)
    {
        foreach (var ca in cas)
        {
            if (ca.IsNamedBy(question))
            {
                return ca;
            }
        }

        return null;
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var pairs = await (
            from signer in database.Signers.AsNoTracking()
            join ca in database.Cas.AsNoTracking() on signer.IssuerId equals ca.Id
            where signer.Kind == SignerKind.Ocsp && signer.NotAfter > now
            orderby signer.NotAfter descending
            select new { signer, ca }
        ).ToListAsync(cancellation);
        var loaded = new List<RespondingCa>();
        foreach (var pair in pairs.DistinctBy(pair => pair.ca.Id, StringComparer.Ordinal))
        {
            var key = await keys.OpenAsync(pair.signer.KeyName, cancellation);
            var responder = new OcspResponder(Certificate.From(pair.signer.Certificate), key);
            loaded.Add(
                new RespondingCa(pair.ca.Id, Certificate.From(pair.ca.Certificate), responder)
            );
        }

        cas = [.. loaded];
    }

    /// <summary>The first reading is done before the port opens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LoadAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The OCSP signers could not be read; the ones at hand go on");
            }
        }
    }
}
