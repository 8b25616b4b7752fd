using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Ceremonies.Stages;

/// <summary>Plays the ceremony for good. Killed anywhere and played again, it goes on where it stopped.</summary>
public sealed class LiveStage(
    CeremonyRecord ceremony,
    IDbContextFactory<AuthorityDb> databases,
    ICeremonyKeys keys,
    AuthorityJournal journal,
    TwinLint lint,
    TimeProvider clock
) : ICeremonyStage
{
    public ICeremonyKeys Keys => keys;

    public DateTimeOffset NotBefore => ceremony.NotBefore;

    public async Task<Certificate> CertifyAsync(
        string step,
        string issuerId,
        Certificate? issuer,
        CertificateBuilder builder,
        Func<CertificateContent> content,
        ISigner signer,
        CancellationToken cancellation
    )
    {
        var name = $"{ceremony.Id}/{step}";
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var intent = await database
            .Intents.Include(one => one.Certificate)
            .SingleOrDefaultAsync(one => one.CeremonyStep == name, cancellation);
        if (intent?.Certificate is { } made)
        {
            return Certificate.From(made.Certificate);
        }

        if (intent is null)
        {
            var wished = content();
            var tbs = CeremonyCertificates.BuildLinted(step, builder, wished, issuer, lint);
            intent = Intents.ForCeremony(builder, wished, tbs, name, issuerId, clock.GetUtcNow());
            database.Intents.Add(intent);
            await database.SaveChangesAsync(cancellation);
            await journal.AppendAsync([Reconciliation.EntryOf(intent)], cancellation);
        }

        var issuerKey = PublicKeyInfo.From(signer.PublicKey);
        var certificate = await IntentSigning.SignAsync(intent, signer, issuerKey, cancellation);
        database.Certificates.Add(
            IntentSigning.Record(intent, certificate, Instant.Cut(clock.GetUtcNow()))
        );
        await database.SaveChangesAsync(cancellation);
        return certificate;
    }

    public async Task<bool> IsDoneAsync(string step, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await database.CeremonySteps.AnyAsync(
            one => one.CeremonyId == ceremony.Id && one.Step == step,
            cancellation
        );
    }

    public async Task FinishAsync(
        string step,
        string deed,
        string artefact,
        Action<AuthorityDb> write,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var lines = await database
            .CeremonySteps.AsNoTracking()
            .Where(one => one.CeremonyId == ceremony.Id)
            .OrderBy(one => one.Number)
            .ToListAsync(cancellation);
        if (lines.Exists(line => line.Step == step))
        {
            return;
        }

        var previous = lines.Count == 0 ? ceremony.FileHash : lines[^1].Hash;
        var now = Instant.Cut(clock.GetUtcNow());
        write(database);
        database.CeremonySteps.Add(
            CeremonyTranscript.Next(
                ceremony.Id,
                previous,
                lines.Count + 1,
                step,
                deed,
                artefact,
                now
            )
        );
        database.Record(
            new Act("ceremony", "ceremony", "ceremony.step", $"ceremony/{ceremony.Id}/{step}")
        );
        await database.SaveChangesAsync(cancellation);
    }
}
