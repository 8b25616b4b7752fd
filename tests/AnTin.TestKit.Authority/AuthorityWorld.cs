using System.Text.Json;
using AnTin.Authority;
using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.CentralSigning.Contracts;
using AnTin.Keys;
using AnTin.Keys.Pkcs11;
using AnTin.Keys.Software;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Registration.Contracts;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.TestKit.Authority;

/// <summary>
/// An authority after its ceremony, with registration and custody played by files. <see cref="Restart"/> forgets
/// everything in memory, as the death of the process does.
/// </summary>
public sealed class AuthorityWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Where officers' passkeys answer.</summary>
    public const string DeskOrigin = "https://desk.hoaban.gov.vn";

    private const string DatabaseFile = "database.txt";
    private const string TokenFile = "token.json";

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly TestDatabase? throwAway;
    private readonly bool owns;
    private ServiceProvider services;

    private AuthorityWorld(
        string directory,
        DatabaseSettings settings,
        TestDatabase? database,
        bool owns
    )
    {
        Root = directory;
        Database = settings;
        throwAway = database;
        this.owns = owns;
        services = Build();
    }

    public string Root { get; }

    public DatabaseSettings Database { get; }

    public FakeClock Clock { get; } = new(Start);

    public CrashProbe Probe { get; } = new();

    public CollectedEvents Events { get; } = new();

    public FileWindow Window => new(Path.Combine(Root, "orders"));

    public FileCustody Custody => new(Path.Combine(Root, "custody"));

    public AuthorityJournal Journal => Get<AuthorityJournal>();

    /// <summary>A world after its ceremony; on SQLite a copy of one that is made once.</summary>
    public static async Task<AuthorityWorld> CreateAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite
    )
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            var template = await Template.Value;
            var copy = NewDirectory();
            CopyAll(template, copy);
            return new AuthorityWorld(copy, SqliteIn(copy), null, owns: true);
        }

        var database = await TestDatabase.CreateAsync(engine);
        return await FoundAsync(NewDirectory(), database.Settings, database, TestCeremony.File());
    }

    /// <summary>A world whose keys lie in a token of its own (SoftHSM).</summary>
    public static async Task<AuthorityWorld> CreateInTokenAsync(DatabaseEngine engine)
    {
        var directory = NewDirectory();
        var token = new TokenOptions
        {
            Library = SoftHsm.Library!,
            Token = await SoftHsm.NewTokenAsync(),
            PinFile = SoftHsm.PinFile(directory),
        };
        await File.WriteAllTextAsync(
            Path.Combine(directory, TokenFile),
            JsonSerializer.Serialize(token)
        );
        var database =
            engine == DatabaseEngine.Sqlite ? null : await TestDatabase.CreateAsync(engine);
        return await FoundAsync(
            directory,
            database?.Settings ?? SqliteIn(directory),
            database,
            TestCeremony.File()
        );
    }

    /// <summary>A world of its own, whose certificates name another host.</summary>
    public static async Task<AuthorityWorld> CreateAsync(string host, DateTimeOffset? at = null)
    {
        var directory = NewDirectory();
        return await FoundAsync(directory, SqliteIn(directory), null, TestCeremony.File(host), at);
    }

    /// <summary>A world of its own, whose CA for the state's bloc has a key of this kind.</summary>
    public static async Task<AuthorityWorld> CreateWithKeyAsync(
        string key,
        DatabaseEngine engine = DatabaseEngine.Sqlite
    )
    {
        var directory = NewDirectory();
        var database =
            engine == DatabaseEngine.Sqlite ? null : await TestDatabase.CreateAsync(engine);
        return await FoundAsync(
            directory,
            database?.Settings ?? SqliteIn(directory),
            database,
            TestCeremony.File(key: key)
        );
    }

    /// <summary>A migrated database and no ceremony yet.</summary>
    public static async Task<AuthorityWorld> CreateEmptyAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite
    )
    {
        var database = await TestDatabase.CreateAsync(engine);
        var world = new AuthorityWorld(NewDirectory(), database.Settings, database, owns: true);
        await using var context = world.Context();
        await context.Database.MigrateAsync();
        return world;
    }

    /// <summary>The world that another process left behind, or works on.</summary>
    public static AuthorityWorld Reopen(string directory)
    {
        var server = Path.Combine(directory, DatabaseFile);
        return new(
            directory,
            File.Exists(server)
                ? new DatabaseSettings(DatabaseEngine.PostgreSql, File.ReadAllText(server))
                : SqliteIn(directory),
            null,
            owns: false
        );
    }

    public static string NewDirectory() =>
        Directory.CreateTempSubdirectory("antin-authority-").FullName;

    public AuthorityDb Context() => Get<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="pin">Null: officers' keys lie open beside the world; else they are PIN-protected.</param>
    public CeremonyConductor Conductor(Func<string, string>? pin = null) =>
        new(
            Get<IDbContextFactory<AuthorityDb>>(),
            CeremonyKeys(pin),
            Journal,
            Get<TwinLint>(),
            Clock,
            Get<ISigningKeys>()
        );

    public void Restart()
    {
        services.Dispose();
        services = Build();
    }

    public Task<int> RunAsync() => Get<IssuanceRun>().RunAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (throwAway is not null)
        {
            await throwAway.DisposeAsync();
        }

        if (owns)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static DatabaseSettings SqliteIn(string directory) =>
        DatabaseSettings.SqliteFile(Path.Combine(directory, "authority.db"));

    private static async Task<string> MakeTemplateAsync()
    {
        var directory = NewDirectory();
        var world = await FoundAsync(directory, SqliteIn(directory), null, TestCeremony.File());
        await using (var context = world.Context())
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        world.services.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(SqliteIn(directory).ConnectionString));
        return directory;
    }

    private static async Task<AuthorityWorld> FoundAsync(
        string directory,
        DatabaseSettings settings,
        TestDatabase? database,
        byte[] ceremony,
        DateTimeOffset? at = null
    )
    {
        if (settings.Engine == DatabaseEngine.PostgreSql)
        {
            await File.WriteAllTextAsync(
                Path.Combine(directory, DatabaseFile),
                settings.ConnectionString
            );
        }

        var world = new AuthorityWorld(directory, settings, database, owns: true);
        world.Clock.Set(at ?? Start);
        await using (var context = world.Context())
        {
            await context.Database.MigrateAsync();
        }

        var held = await world.Conductor().ConductAsync(ceremony, CancellationToken.None);
        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        return world;
    }

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private ICeremonyKeys CeremonyKeys(Func<string, string>? pin)
    {
        var real = new StoreCeremonyKeys(
            Get<IKeyStore>(),
            Get<IKeyStore>(),
            Get<OfficerKeyDirectory>(),
            Get<PasskeyDirectory>(),
            Get<TokenDirectory>(),
            (officer, _) => Task.FromResult(pin!(officer))
        );
        return pin is null ? new TestCeremonyKeys(real, Root) : real;
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        AddTo(collection);
        collection.AddAuthorityWorkers();
        return collection.BuildServiceProvider();
    }

    /// <summary>The authority's services over this world, without its workers.</summary>
    public void AddTo(IServiceCollection collection)
    {
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(OpenStore());
        collection.AddSingleton<IIssuanceProbe>(Probe);
        collection.AddSingleton<IIssuanceOrders>(Window);
        collection.AddSingleton<ICentralKeys>(Custody);
        collection.AddSingleton<ICertificateEvents>(Events);
        collection.AddSingleton<OutboxBell>();
        collection.AddAuthority(
            Database,
            new AuthoritySettings
            {
                StatusDirectory = Path.Combine(Root, "status"),
                Journal = Path.Combine(Root, "journal", "authority.jsonl"),
                TimeStampSpool = Path.Combine(Root, "journal", "time-stamps"),
                Officers = new OfficerSettings { Origin = DeskOrigin },
            }
        );
        collection.AddOfficerKeys(
            Path.Combine(Root, "officers"),
            new OfficerSettings { Origin = DeskOrigin },
            provider => provider.GetRequiredService<IKeyStore>()
        );
    }

    private IKeyStore OpenStore()
    {
        var token = Path.Combine(Root, TokenFile);
        if (File.Exists(token))
        {
            return new Pkcs11KeyStore(
                JsonSerializer.Deserialize<TokenOptions>(File.ReadAllText(token))!,
                TimeProvider.System
            );
        }

        var master = Path.Combine(Root, "master.bin");
        if (!File.Exists(master))
        {
            File.WriteAllBytes(
                master,
                System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)
            );
        }

        return new SoftwareKeyStore(
            Path.Combine(Root, "keys"),
            new MasterKey(File.ReadAllBytes(master)),
            Clock
        );
    }
}
