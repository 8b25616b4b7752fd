using System.Text.Json;
using System.Text.RegularExpressions;
using AnTin.Platform.Database;
using AnTin.Platform.Files;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Registration.RequestLetters;
using AnTin.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>
/// The counter on a real port, over registration on a throw-away SQLite file in the invented province of Hoa Ban,
/// on Wednesday 29/04/2026 at 09:00 in Vietnam; and a Chromium before it. Only the verdict on a letter's signature is
/// a stand-in: the judging itself has tests of its own.
/// </summary>
public sealed partial class CounterSite : IAsyncLifetime
{
    public const string Password = "hoa ban nở trắng 2026";

    public const string SchoolMailbox = "tthoa.thpt1@hoaban.edu.vn";

    private readonly string _folder = Directory.CreateTempSubdirectory("antin-counter-").FullName;
    private WebApplication? _site;

    /// <summary>Null when this machine has no Chromium: the tests then say so and return.</summary>
    public Chromium? Browser { get; private set; }

    public string Address { get; private set; } = "";

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 4, 29, 2, 0, 0, TimeSpan.Zero));

    /// <summary>What browsers complained of: failed scripts, things the content policy stopped.</summary>
    public IReadOnlyCollection<string> Complaints => Browser!.Complaints;

    internal LetterCheck Letters { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }
        _site = PortalHost.Build(Compose);
        await PlantAsync();
        Address = await PortalHost.OpenAsync(_site);
        Browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
            await _site!.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page of its own browser profile.</summary>
    public Task<IPage> OpenAsync(int width = 1280, bool scripts = true) =>
        Browser!.OpenAsync(Address, width, scripts);

    /// <summary>Signs the school's officer in and opens <paramref name="path"/>.</summary>
    public static async Task SignInAsync(IPage page, string path = "/workspace")
    {
        await page.GotoAsync(path);
        await page.GetByLabel("Email").FillAsync(SchoolMailbox);
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(Password);
        await page.Press(page.GetByRole(AriaRole.Main), "Đăng nhập");
    }

    /// <summary>The text of the newest mail to somebody.</summary>
    internal async Task<string> LastMailAsync(string mailbox)
    {
        var databases = _site!.Services.GetRequiredService<IDbContextFactory<RegistrationDb>>();
        await using var db = await databases.CreateDbContextAsync();
        var payloads = await db
            .Outbox.OrderByDescending(m => m.CreatedAt)
            .Select(m => m.Payload)
            .ToListAsync();
        using var mail = JsonDocument.Parse(
            payloads.First(p => p.Contains(mailbox, StringComparison.Ordinal))
        );
        return string.Join('\n', Texts(mail.RootElement));
    }

    /// <summary>The confirmation link of the newest mail, as a path of this site.</summary>
    internal async Task<string> LastLinkAsync(string mailbox) =>
        Link().Match(await LastMailAsync(mailbox)).Value;

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };

    private void Compose(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IFileStore>(new FileStore(Path.Combine(_folder, "files")));
        services.AddSingleton<ILetterSignatureCheck>(Letters);
        services.AddRegistration(
            new RegistrationSettings
            {
                Database = DatabaseSettings.SqliteFile(Path.Combine(_folder, "registration.db")),
                PortalAddress = new Uri("http://counter.test/"),
            }
        );
    }

    private async Task PlantAsync()
    {
        var services = _site!.Services;
        var databases = services.GetRequiredService<IDbContextFactory<RegistrationDb>>();
        await using (var db = await databases.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
        }
        await services.GetRequiredService<CatalogueSeed>().EnsureAsync(default);
        var school = await PlantTreeAsync(services.GetRequiredService<CreateOrganisation>());
        await using (var db = await databases.CreateDbContextAsync())
        {
            db.Accounts.Add(
                new Account
                {
                    Id = Guid.CreateVersion7(),
                    OrganisationId = school,
                    FullName = "Trần Thị Hoa",
                    Phone = "84900000001",
                    Mailbox = SchoolMailbox,
                    PasswordHash = services.GetRequiredService<Passwords>().Hash(Password),
                    Roles = AccountRoles.Owner,
                    State = AccountState.Active,
                    SecurityStamp = "first",
                    CreatedAt = Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync();
        }
    }

    private static async Task<Guid> PlantTreeAsync(CreateOrganisation create)
    {
        async Task<Guid> Grow(Guid? parent, string name, Sector sector) =>
            (
                await create.HandleAsync(
                    new(
                        null,
                        parent,
                        name,
                        Bloc.State,
                        sector,
                        HasLegalPersonality: true,
                        HasOwnSeal: true,
                        Province: "14"
                    ),
                    default
                )
            )
                .Value
                .Id;

        var province = await Grow(null, "Ủy ban nhân dân tỉnh Hoa Ban", Sector.Other);
        var health = await Grow(province, "Sở Y tế", Sector.Health);
        await Grow(health, "Bệnh viện Đa khoa tỉnh", Sector.Health);
        await Grow(health, "Trung tâm Kiểm soát bệnh tật", Sector.Health);
        var education = await Grow(province, "Sở Giáo dục và Đào tạo", Sector.Education);
        return await Grow(education, "Trường Trung học phổ thông số 1 Hoa Ban", Sector.Education);
    }

    [GeneratedRegex(@"/account/(?:confirm|reset)\?token=[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
