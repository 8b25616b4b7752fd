using AnTin.Authority;
using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.Keys.Software;
using AnTin.Platform.Files;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.Server.Hosting;
using AnTin.Server.Roles;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary>
/// The authority as the command line has it: its database, journal and key stores, none of its workers. Acts done here
/// and acts of a running service go through the same code and the same tables.
/// </summary>
internal sealed class AuthorityConsole : IAsyncDisposable
{
    private readonly AnTinSettings settings;
    private readonly TimeProvider clock;
    private readonly ServiceProvider services;

    private AuthorityConsole(AnTinSettings settings, bool makesMasterKey)
    {
        this.settings = settings;
        clock = TimeProvider.System;
        services = Build(makesMasterKey);
    }

    /// <summary>Opens what is there. It is refused where no authority has been set up: nothing is made.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="makesMasterKey">For a rehearsal, whose keys lie apart.</param>
    public static async Task<Result<AuthorityConsole>> OpenAsync(
        AnTinSettings settings,
        CancellationToken cancellation,
        bool makesMasterKey = false
    ) =>
        await TrustDomains.Authority(settings).RefuseAbsentAsync(cancellation) is { } absent
            ? absent
            : new AuthorityConsole(settings, makesMasterKey);

    /// <summary>Makes the database where there is none: a ceremony is what an authority begins with.</summary>
    public static async Task<AuthorityConsole> FoundAsync(
        AnTinSettings settings,
        CancellationToken cancellation
    )
    {
        await TrustDomains.MigrateAsync([TrustDomains.Authority(settings)], cancellation);
        return new AuthorityConsole(settings, makesMasterKey: true);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AuthorityDb Database() => Get<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    /// <summary>Conducts ceremonies; the PIN of each new officer is asked for.</summary>
    public CeremonyConductor Conductor(Func<string, CancellationToken, Task<string>> pins) =>
        new(
            Get<IDbContextFactory<AuthorityDb>>(),
            new StoreCeremonyKeys(
                Get<IKeyStore>(),
                Get<IKeyStore>(),
                Get<OfficerKeyDirectory>(),
                Get<PasskeyDirectory>(),
                Get<TokenDirectory>(),
                pins
            ),
            Get<AuthorityJournal>(),
            Get<TwinLint>(),
            clock,
            Get<ISigningKeys>()
        );

    /// <summary>Issues what comes through a window that is not the portal's.</summary>
    public IssuanceRun Issuance(IIssuanceOrders window) =>
        ActivatorUtilities.CreateInstance<IssuanceRun>(services, window);

    /// <summary>Writes the transcript where the witnesses find it; the answer is the path.</summary>
    public async Task<string> KeepTranscriptAsync(
        CeremonyTranscript transcript,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(settings.DataDirectory, "ceremonies", $"{transcript.Ceremony}.txt");
        OwnersAlone.Directory(Path.GetDirectoryName(path)!);
        await WholeFile.WriteAsync(
            path,
            System.Text.Encoding.UTF8.GetBytes(transcript.ToText()),
            cancellation
        );
        return path;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private ServiceProvider Build(bool makesMasterKey)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock);
        collection.AddSingleton<OutboxBell>();
        collection.AddSingleton<IKeyStore>(_ => Open(KeyStores.KeyZone));
        AuthorityRoom.Add(collection, settings);
        SigningRoom.Add(collection, settings);
        collection.AddAuthorityWorkers();
        collection.AddOfficerKeys(
            DeskRole.OfficersDirectory(settings),
            AuthorityRoom.Officers(settings),
            _ => Open(KeyStores.Officers)
        );
        return collection.BuildServiceProvider();

        IKeyStore Open(string store) =>
            makesMasterKey
                ? KeyStores.Open(settings, store, clock)
                : KeyStores.OpenExisting(settings, store, clock);
    }
}
