using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Signing;
using AnTin.Keys;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Server.Commands;
using AnTin.Server.Demo;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>
/// Counter, desk and authority in one process on a real port, after a real ceremony, in the invented province on Wednesday
/// 29/04/2026 at 09:00 in Vietnam; nothing is filed yet. Mails stay in the outbox, where the tests read them.
/// </summary>
public sealed class DeskSite : IAsyncLifetime
{
    public static readonly DateTimeOffset Morning = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("antin-desk-");
    private readonly int _port = FreePort();
    private WebApplication? _site;

    /// <summary>Null when this machine has no Chromium: the tests then say so and return.</summary>
    public Chromium? Browser { get; private set; }

    /// <summary>What browsers complained of: failed scripts, things the content policy stopped.</summary>
    public IReadOnlyCollection<string> Complaints => Browser!.Complaints;

    /// <summary>The desk by its name: passkeys answer to no address by number.</summary>
    public string Origin => FormattableString.Invariant($"http://localhost:{_port}");

    /// <summary>May verify and may approve, though never the same dossier.</summary>
    internal static DemoOfficer VerifierAndApprover { get; } =
        Officer(AccountRoles.Verifier | AccountRoles.Approver);

    /// <summary>Where the service keeps its files.</summary>
    internal string Data => Path.Combine(_folder.FullName, "data");

    internal DemoClock Clock { get; } = new(Morning);

    internal DossierPlanting Plant { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var settings = Settings();
        using var said = new StringWriter();
        (await ServeCommand.PrepareAsync(settings, Clock, said, default)).ShouldBeTrue(
            said.ToString()
        );
        _site = ServerHost.Build(
            new LoadedSettings(
                settings,
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        new Dictionary<string, string?> { ["Site:Trial"] = "true" }
                    )
                    .Build()
            ),
            Clock
        );
        var loader = new DemoLoader(_site.Services, Clock, new Uri("http://desk.test/"));
        var organisations = await loader.OpenHouseAsync(default);
        Plant = new DossierPlanting(OpenDb, organisations);
        await _site.StartAsync();
        Browser = await Chromium.StartAsync();
    }

    /// <summary>The first row of a dossier.</summary>
    internal async Task<Guid> RowAsync(Planted planted)
    {
        await using var db = OpenDb();
        return await db
            .Requests.Where(row => row.DossierId == planted.Id)
            .OrderBy(row => row.Ordinal)
            .Select(row => row.Id)
            .FirstAsync();
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
            await _site!.StopAsync();
            await _site.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>A page of its own browser profile, with somebody signed in.</summary>
    public async Task<IPage> OpenAsync(
        string mailbox,
        string path,
        bool scripts = true,
        int width = 1280,
        string? address = null
    )
    {
        var page = await Browser!.OpenAsync(address ?? _site!.Urls.First(), width, scripts);
        await page.GotoAsync(path);
        await SignInAsync(page, mailbox);
        return page;
    }

    /// <summary>An officer of one role alone, signed in at <paramref name="path"/>.</summary>
    internal Task<IPage> OpenAsync(
        AccountRoles role,
        string path,
        bool scripts = true,
        int width = 1280
    ) => OpenAsync(Officer(role).Mailbox, path, scripts, width);

    internal static DemoOfficer Officer(AccountRoles role) =>
        DemoOfficer.All.First(officer => officer.Roles == role);

    /// <summary>A dossier of an hour ago, which reception has taken in.</summary>
    internal async Task<Planted> ReceivedAsync(string organisation, int rows, bool scripts = true)
    {
        var planted = await Plant.Async(organisation, rows, Morning.AddHours(-1));
        var reception = await OpenAsync(AccountRoles.Reception, planted.AtDesk, scripts);
        await reception.Press("Tiếp nhận");
        await reception.Context.CloseAsync();
        return planted;
    }

    /// <summary>Another ceremony of the same authority.</summary>
    internal async Task ConductAsync(string file)
    {
        var services = _site!.Services;
        var store = services.GetRequiredService<IKeyStore>();
        var held = await new CeremonyConductor(
            services.GetRequiredService<IDbContextFactory<AuthorityDb>>(),
            new StoreCeremonyKeys(
                store,
                store,
                services.GetRequiredService<OfficerKeyDirectory>(),
                services.GetRequiredService<PasskeyDirectory>(),
                services.GetRequiredService<TokenDirectory>(),
                (_, _) => Task.FromResult("")
            ),
            services.GetRequiredService<AuthorityJournal>(),
            services.GetRequiredService<TwinLint>(),
            Clock,
            services.GetRequiredService<ISigningKeys>()
        ).ConductAsync(Encoding.UTF8.GetBytes(file), default);
        held.Refusals.ShouldBeEmpty();
    }

    public static async Task SignInAsync(IPage page, string mailbox)
    {
        await page.FillAllAsync(("Email", mailbox), ("Mật khẩu", DemoSecrets.Password));
        await page.Press(page.GetByRole(AriaRole.Main), "Đăng nhập");
    }

    internal T Get<T>()
        where T : notnull => _site!.Services.GetRequiredService<T>();

    internal RegistrationDb OpenDb() =>
        _site!.Services.GetRequiredService<IDbContextFactory<RegistrationDb>>().CreateDbContext();

    /// <summary>What waits in the outbox for a mailbox or a telephone.</summary>
    internal async Task<IReadOnlyList<string>> MessagesAsync<TContext>(string to)
        where TContext : Platform.Database.TrustDbContext
    {
        await using var db = await _site!
            .Services.GetRequiredService<IDbContextFactory<TContext>>()
            .CreateDbContextAsync();
        var payloads = await db.Outbox.Select(message => message.Payload).ToListAsync();
        return
        [
            .. payloads.Select(Words).Where(words => words.Contains(to, StringComparison.Ordinal)),
        ];
    }

    private static string Words(string payload)
    {
        using var message = JsonDocument.Parse(payload);
        return string.Join(
            '\n',
            message
                .RootElement.EnumerateObject()
                .Where(part => part.Value.ValueKind == JsonValueKind.String)
                .Select(part => part.Value.GetString())
        );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private AnTinSettings Settings() =>
        new()
        {
            Roles = "portal,desk,authority",
            DataDirectory = Data,
            PublicAddress = "http://desk.test",
            Authority = new() { Officers = new() { Origin = Origin } },
            Keys = new() { MasterKeyFile = Path.Combine(_folder.FullName, "apart", "master.key") },
            Http = new()
            {
                Listen = FormattableString.Invariant($"http://127.0.0.1:{_port}"),
                AttemptsPerMinute = 10_000,
                RequestsPerMinute = 100_000,
            },
            Inbox = new() { Port = 0 },
        };
}
