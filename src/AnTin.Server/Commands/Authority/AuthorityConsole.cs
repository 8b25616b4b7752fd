using AnTin.Authority;
using AnTin.Authority.Ceremonies;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.Platform.Outbox;
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

    private AuthorityConsole(AnTinSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        services = Build();
    }

    /// <summary>Opens it, the schema up to date.</summary>
    public static async Task<AuthorityConsole> OpenAsync(
        AnTinSettings settings,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var console = new AuthorityConsole(settings, clock);
        await using var database = console.Database();
        await database.Database.MigrateAsync(cancellation);
        return console;
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
                pins
            ),
            Get<AuthorityJournal>(),
            Get<TwinLint>(),
            clock,
            Get<ISigningKeys>()
        );

    /// <summary>Writes the transcript where the witnesses find it; the answer is the path.</summary>
    public async Task<string> KeepTranscriptAsync(
        CeremonyTranscript transcript,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(settings.DataDirectory, "ceremonies", $"{transcript.Ceremony}.txt");
        await StatusDirectory.ReplaceAsync(
            path,
            System.Text.Encoding.UTF8.GetBytes(transcript.ToText()),
            cancellation
        );
        return path;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock);
        collection.AddSingleton<OutboxBell>();
        collection.AddSingleton<IKeyStore>(_ => KeyStores.Open(settings, KeyStores.KeyZone, clock));
        AuthorityRoom.Add(collection, settings);
        collection.AddOfficerKeys(
            DeskRole.OfficersDirectory(settings),
            _ => KeyStores.Open(settings, KeyStores.Officers, clock)
        );
        return collection.BuildServiceProvider();
    }
}
