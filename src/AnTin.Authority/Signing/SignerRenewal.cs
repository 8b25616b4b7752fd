using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Signing;

/// <summary>
/// Rule T21: the certificates of OCSP signers renew themselves at half their life, on the same key and by the profile
/// the ceremony approved, until their CA's own certificate ends. Time-stamp units do not: theirs change by ceremony.
/// </summary>
public sealed class SignerRenewal(
    IDbContextFactory<AuthorityDb> databases,
    ISigningKeys keys,
    AuthorityJournal journal,
    TwinLint lint,
    IssuanceTurn turn,
    TimeProvider clock,
    ILogger<SignerRenewal> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Renews what is due; the answer is how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var cas = IssuingCa.All(await database.Cas.AsNoTracking().ToListAsync(cancellation));
        var signers = await database
            .Signers.Where(one => one.Kind == SignerKind.Ocsp)
            .ToListAsync(cancellation);
        var due = signers.FindAll(one =>
            now >= one.NotBefore + ((one.NotAfter - one.NotBefore) / 2)
            && one.NotAfter < cas[one.IssuerId].Certificate.Validity.NotAfter
        );
        foreach (var signer in due)
        {
            await RenewAsync(database, cas[signer.IssuerId], signer, now, cancellation);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await turn.TakeAsync(stoppingToken))
                {
                    await RunAsync(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogCritical(
                    fault,
                    "An OCSP signer could not be renewed; its certificate is running out"
                );
            }

            await Task.Delay(Every, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenewAsync(
        AuthorityDb database,
        IssuingCa ca,
        SignerRecord signer,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var old = Certificate.From(signer.Certificate);
        var builder = ca.Builder(ProfileCatalogue.Find(signer.ProfileId));
        var (validity, end) = (builder.Profile.ValidityFrom(now), ca.Certificate.Validity.NotAfter);
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = validity with
            {
                NotAfter = validity.NotAfter < end ? validity.NotAfter : end,
            },
            Subject = old.Subject,
            PublicKey = old.PublicKey,
        };
        var tbs = builder.BuildTbs(content);
        var findings = lint.Run(builder, tbs, ca.Certificate);
        if (findings.Count > 0)
        {
            throw new InvalidOperationException(
                $"The renewed {signer.Id} does not pass: {string.Join(' ', findings)}"
            );
        }

        var intent = Intents.ForRenewal(builder, content, tbs, ca.Record.Id, now);
        database.Intents.Add(intent);
        await database.SaveChangesAsync(cancellation);
        await journal.AppendAsync([Reconciliation.EntryOf(intent)], cancellation);

        var key = await keys.OpenAsync(ca.Record.KeyName, cancellation);
        var certificate = await IntentSigning.SignAsync(intent, key, ca.PublicKey, cancellation);
        database.Certificates.Add(IntentSigning.Record(intent, certificate, Instant.Cut(now)));
        signer.Certificate = certificate.Encoded.ToArray();
        (signer.NotBefore, signer.NotAfter) = (
            certificate.Validity.NotBefore,
            certificate.Validity.NotAfter
        );
        database.Record(new Act("authority", "authority", "signer.renew", $"signer/{signer.Id}"));
        await database.SaveChangesAsync(cancellation);
    }
}
