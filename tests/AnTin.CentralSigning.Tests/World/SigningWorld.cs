using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Keys;
using AnTin.Keys.Software;
using AnTin.Platform.Database;
using AnTin.Platform.Mail;
using AnTin.Platform.Results;
using AnTin.Signatures.Evidence;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>Central signing with a real database, a real key store, a scripted status service and a standing clock.</summary>
internal sealed partial class SigningWorld : IAsyncDisposable
{
    public const string Pin = "407193";

    public static readonly DateTimeOffset Start = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    public static readonly KeyOwner Teacher = new(
        "Lò Văn Ước",
        "lvuoc@hoaban.edu.vn",
        "0900 000 011",
        "ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ GIÁO DỤC VÀ ĐÀO TẠO; TRƯỜNG THPT SỐ 1 HOA BAN"
    );

    public static readonly KeyOwner Nurse = new(
        "Hà Thị Mơ",
        "htmo@hoaban.gov.vn",
        "0900 000 012",
        "ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ Y TẾ; BỆNH VIỆN ĐA KHOA TỈNH"
    );

    private readonly TestDatabase database;
    private readonly string directory;
    private readonly IAsyncDisposable owner;

    private SigningWorld(
        TestDatabase database,
        string directory,
        IAsyncDisposable owner,
        IServiceProvider services
    )
    {
        this.database = database;
        this.directory = directory;
        this.owner = owner;
        Services = services;
    }

    public IServiceProvider Services { get; }
    public FakeClock Clock => (FakeClock)Get<TimeProvider>();
    public ScriptedStatus Status => (ScriptedStatus)Get<ICertificateStatus>();
    public CentralSigningSettings Settings => Get<CentralSigningSettings>();
    public TestAuthority Authority => Get<TestAuthority>();
    public LocalTimestamps Timestamps => (LocalTimestamps)Get<ITimestampSource>();
    public ICentralKeys Keys => Get<ICentralKeys>();
    public ISignatureActivation Activation => Get<ISignatureActivation>();

    public static Task<SigningWorld> CreateAsync(DatabaseEngine engine = DatabaseEngine.Sqlite) =>
        CreateAsync(
            engine,
            compose =>
            {
                var services = new ServiceCollection();
                services.AddLogging();
                compose(services);
                var provider = services.BuildServiceProvider();
                return (provider, provider);
            }
        );

    /// <summary>The same inside a host of somebody else's making, such as a web server.</summary>
    public static async Task<SigningWorld> CreateAsync(
        DatabaseEngine engine,
        Func<Action<IServiceCollection>, (IServiceProvider Services, IAsyncDisposable Owner)> build
    )
    {
        var created = await TestDatabase.CreateAsync(engine);
        var home = Directory.CreateTempSubdirectory("antin-signing-").FullName;
        var (services, owner) = build(into => Compose(into, home, created.Settings));
        var world = new SigningWorld(created, home, owner, services);
        await using var db = world.Db();
        await db.Database.MigrateAsync();
        return world;
    }

    private static void Compose(IServiceCollection services, string home, DatabaseSettings settings)
    {
        var clock = new FakeClock(Start);
        var signing = new CentralSigningSettings { Directory = Path.Combine(home, "signing") };
        signing.Pin.Iterations = 1000;
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IKeyStore>(
            new SoftwareKeyStore(
                Path.Combine(home, "keys"),
                new MasterKey(RandomNumberGenerator.GetBytes(32)),
                clock
            )
        );
        services.AddSingleton<ICertificateStatus>(new ScriptedStatus());
        services.AddSingleton(new TestAuthority(Start));
        services.AddSingleton<ITimestampSource, LocalTimestamps>();
        services.AddCentralSigning(signing, settings);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public SigningDb Db() => Get<IDbContextFactory<SigningDb>>().CreateDbContext();

    /// <summary>A key with its certificate; the activation link is in the mail.</summary>
    public async Task<Guid> BoundAsync(
        KeyOwner owner,
        string algorithm = CustodyAlgorithms.P256,
        Guid? orderId = null
    )
    {
        var order = orderId ?? Guid.CreateVersion7(Clock.GetUtcNow());
        var key = await Keys.PrepareAsync(order, owner, algorithm, default);
        var certificate = Authority.Issue(key.PublicKey, owner.PersonName, Clock.GetUtcNow());
        await Keys.BindAsync(order, certificate, [Authority.Certificate], default);
        return key.CredentialId;
    }

    /// <summary>The same, with the link opened and the PIN set.</summary>
    public async Task<ActiveSubscriber> ActivatedAsync(
        KeyOwner owner,
        string algorithm = CustodyAlgorithms.P256
    )
    {
        var credentialId = await BoundAsync(owner, algorithm);
        var opened = (
            await Get<OpenLink>()
                .OpenAsync(await LastTokenAsync("activate", owner.Mailbox), default)
        ).Value;
        var subscriber = await Get<SubscriberSessions>().FindAsync(opened.SessionSecret, default);
        var set = await Get<SetPin>().SetAsync(subscriber!, credentialId, Pin, Pin, default);
        set.IsOk.ShouldBeTrue();
        return new ActiveSubscriber(credentialId, subscriber!);
    }

    public async Task<SigningTransaction> TransactionAsync(
        Guid credentialId,
        params byte[][] hashes
    )
    {
        await using var db = Db();
        var transaction = Get<StartTransaction>()
            .Add(
                db,
                credentialId,
                documentId: null,
                "Trang ký số Ấn Tín",
                [
                    .. hashes.Select(
                        (hash, i) => new TransactionDocument($"Học bạ {i + 1}.pdf", hash)
                    ),
                ]
            );
        await db.SaveChangesAsync();
        return transaction;
    }

    /// <summary>What the activation module answers to the person's PIN for these hashes.</summary>
    public Task<Result<IReadOnlyList<byte[]>>> SignAsync(
        ActiveSubscriber person,
        SigningTransaction transaction,
        params byte[][] hashes
    ) => Activation.SignAsync(transaction.Id, hashes, person.Authorise(transaction), default);

    /// <summary>The same where it refuses: the code of its one refusal.</summary>
    public async Task<string> RefusedAsync(
        ActiveSubscriber person,
        SigningTransaction transaction,
        params byte[][] hashes
    ) => (await SignAsync(person, transaction, hashes)).Refusals.ShouldHaveSingleItem().Code;

    public async Task<Credential> CredentialAsync(Guid id)
    {
        await using var db = Db();
        return await db.Credentials.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    public async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        await using var db = Db();
        var payloads = await db
            .Outbox.OrderBy(message => message.CreatedAt)
            .ThenBy(message => message.Id)
            .Select(message => message.Payload)
            .ToListAsync();
        return [.. payloads.Select(payload => JsonSerializer.Deserialize<Mail>(payload)!)];
    }

    /// <summary>The secret of the newest link to such a page.</summary>
    public async Task<string> LastTokenAsync(string page, string? mailbox = null)
    {
        var mails = await MailsAsync();
        return mails
            .Where(mail => mailbox is null || mail.To == mailbox)
            .SelectMany(mail => Link().Matches(mail.TextBody))
            .Last(match => match.Groups["page"].Value == page)
            .Groups["token"]
            .Value;
    }

    /// <summary>Changes the database behind the system's back.</summary>
    public async Task<int> TamperAsync(FormattableString sql)
    {
        await using var db = Db();
        return await db.Database.ExecuteSqlAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [GeneratedRegex(
        "/my/(?<page>activate|sign-in)/(?<token>[A-Za-z0-9_-]{43})",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();
}
