using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Revocation;
using AnTin.Authority.Signing;
using AnTin.CentralSigning.Database;
using AnTin.Keys;
using AnTin.Platform.Outbox;
using AnTin.Registration;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>
/// Loads the invented province: ceremony, organisations, accounts, and three months of dossiers whose certificates come
/// from the real authority by real orders. Runs before any door opens, on a clock that walks from then to now.
/// </summary>
internal sealed class DemoLoader(IServiceProvider services, DemoClock clock, Uri address)
{
    /// <summary>How far back the story begins.</summary>
    public static readonly TimeSpan Past = TimeSpan.FromDays(84);

    public async Task<DemoWorld> LoadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var organisations = await OpenHouseAsync(ct);
        var certificates = new DemoOrganisationCertificates(services, clock);
        var identities = await certificates.IssueAsync(organisations, ct);
        var history = new DemoHistory(services, clock, organisations);
        await history.FileAsync(now, ct);
        await RevokeSomeAsync(history, identities[DemoOrganisationCertificates.Revoked], ct);
        var teacher = await new DemoTeacher(services).ActivateAsync(ct);
        await HushAsync(now, ct);
        return new DemoWorld(organisations, identities, teacher);
    }

    /// <summary>Ceremony, organisations and accounts alone: a house in which nothing has been filed yet.</summary>
    public async Task<IReadOnlyDictionary<string, Organisation>> OpenHouseAsync(
        CancellationToken ct
    )
    {
        await services.GetRequiredService<CatalogueSeed>().EnsureAsync(ct);
        await new DemoProvince(Registration()).PlantAsync(ct);
        // Two databases that know nothing of each other, and slow PINs and passwords in both: one core each.
        var ceremony = Task.Run(() => ConductAsync(ct), ct);
        var organisations = await new DemoAccounts(services, clock).OpenAsync(ct);
        await ceremony;
        return organisations;
    }

    private IDbContextFactory<RegistrationDb> Registration() =>
        services.GetRequiredService<IDbContextFactory<RegistrationDb>>();

    private async Task ConductAsync(CancellationToken ct)
    {
        var store = services.GetRequiredService<IKeyStore>();
        var keys = new StoreCeremonyKeys(
            store,
            store,
            services.GetRequiredService<OfficerKeyDirectory>(),
            services.GetRequiredService<PasskeyDirectory>(),
            services.GetRequiredService<TokenDirectory>(),
            (mailbox, _) =>
                Task.FromResult(DemoOfficer.All.First(officer => officer.Mailbox == mailbox).Pin)
        );
        var conductor = new CeremonyConductor(
            services.GetRequiredService<IDbContextFactory<AuthorityDb>>(),
            keys,
            services.GetRequiredService<AuthorityJournal>(),
            services.GetRequiredService<TwinLint>(),
            clock,
            services.GetRequiredService<ISigningKeys>()
        );
        (await conductor.ConductAsync(DemoCeremony.File(address.Authority), ct)).Must();
    }

    /// <summary>A few certificates end before their date, each for another reason.</summary>
    private async Task RevokeSomeAsync(
        DemoHistory history,
        DemoIdentity organisation,
        CancellationToken ct
    )
    {
        await using var db = await Registration().CreateDbContextAsync(ct);
        var active = await db
            .Certificates.AsNoTracking()
            .Where(row => row.Custody == KeyCustody.Token)
            .OrderBy(row => row.Id)
            .Take(history.Revocations.Count)
            .ToListAsync(ct);
        var authorities = await AuthoritiesAsync(ct);
        var wishes = active
            .Zip(history.Revocations)
            .Select(pair => new RevocationWish(
                authorities[pair.First.Issuer],
                pair.First.Serial,
                pair.Second
            ))
            .ToList();
        var paper = Pki.Certificates.Certificate.From(organisation.Certificate);
        wishes.Add(
            new RevocationWish(
                authorities[paper.Issuer.ToString()],
                paper.Serial.ToString(),
                history.Revocations[0]
            )
        );
        await services
            .GetRequiredService<Revoke>()
            .RunAsync(wishes, DemoOfficer.All[4].Mailbox, dryRun: false, ct);
        var events = services.GetRequiredService<ICertificateEvents>();
        foreach (var (certificate, code) in active.Zip(history.Revocations))
        {
            await events.RevokedAsync(
                certificate.Serial,
                certificate.Issuer,
                code.Code,
                clock.GetUtcNow(),
                ct
            );
        }
    }

    private async Task<Dictionary<string, string>> AuthoritiesAsync(CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<AuthorityDb>>()
            .CreateDbContextAsync(ct);
        var cas = await db.Cas.AsNoTracking().ToListAsync(ct);
        return cas.ToDictionary(
            ca => Pki.Certificates.Certificate.From(ca.Certificate).Subject.ToString(),
            ca => ca.Id,
            StringComparer.Ordinal
        );
    }

    /// <summary>Mails of the past were read long ago; those of the last two days still lie in the inbox.</summary>
    private async Task HushAsync(DateTimeOffset now, CancellationToken ct)
    {
        var recent = now - TimeSpan.FromDays(2);
        DateTimeOffset? done = now;
        await using var registration = await Registration().CreateDbContextAsync(ct);
        await registration
            .Outbox.Where(message => message.CreatedAt < recent)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(message => message.DoneAt, done)
                        .SetProperty(message => message.Payload, OutboxMessage.Forgotten),
                ct
            );
        await using var signing = await services
            .GetRequiredService<IDbContextFactory<SigningDb>>()
            .CreateDbContextAsync(ct);
        await signing
            .Outbox.Where(message => message.CreatedAt < recent)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(message => message.DoneAt, done)
                        .SetProperty(message => message.Payload, OutboxMessage.Forgotten),
                ct
            );
    }
}
