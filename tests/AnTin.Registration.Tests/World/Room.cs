using System.Text.Json;
using AnTin.Platform.Database;
using AnTin.Platform.Files;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using AnTin.Platform.Sms;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Population;
using AnTin.Registration.RequestLetters;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Registration.Tests.World;

/// <summary>The whole room on a throw-away database, in the invented province of Hoa Ban, on Wednesday 29/04/2026 at 09:00 in Vietnam.</summary>
internal sealed class Room : IAsyncDisposable
{
    public const string Password = "Hoa-Ban-2026!";

    public static readonly DateTimeOffset Start = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;

    private Room(TestDatabase database, ServiceProvider services)
    {
        this.database = database;
        Services = services;
    }

    public ServiceProvider Services { get; }

    public FakeClock Clock { get; } = new(Start);

    public FakeLetters Letters { get; } = new();

    public FakeSigner Signer { get; } = new();

    /// <summary>Signs in place of <see cref="Signer"/>; set before the first act.</summary>
    public IDecisionSigner? Decisions { get; set; }

    /// <summary>The officers' tokens at the desk; set before the first act.</summary>
    public IOfficerTokens Tokens { get; set; } = new FakeTokens();

    public HoaBan Tree { get; private set; } = null!;

    /// <summary>Owner of the school's account.</summary>
    public Actor School { get; private set; } = null!;

    /// <summary>Owner of the hospital's account.</summary>
    public Actor Hospital { get; private set; } = null!;

    public Actor Reception { get; private set; } = null!;

    public Actor Verifier { get; private set; } = null!;

    /// <summary>Approver who may also verify, to try both on one dossier.</summary>
    public Actor Approver { get; private set; } = null!;

    public static async Task<Room> CreateAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite,
        PopulationStandInSettings? population = null
    )
    {
        var created = await TestDatabase.CreateAsync(engine);
        var template =
            engine == DatabaseEngine.Sqlite ? await RoomTemplate.CopyToAsync(created) : null;
        var room = Assemble(created, created.Settings, population);
        if (template is null)
        {
            await room.FillAsync();
        }
        else
        {
            (room.Tree, room.School, room.Hospital) = (
                template.Tree,
                template.School,
                template.Hospital
            );
            (room.Reception, room.Verifier, room.Approver) = (
                template.Reception,
                template.Verifier,
                template.Approver
            );
        }

        return room;
    }

    /// <summary>A room that stays as it was filled: SQLite tests begin with a copy of its file.</summary>
    internal static async Task<Room> FillNewAsync(DatabaseSettings settings, TestDatabase owner)
    {
        var room = Assemble(owner, settings, null);
        await room.FillAsync();
        return room;
    }

    private static Room Assemble(
        TestDatabase owner,
        DatabaseSettings settings,
        PopulationStandInSettings? population
    )
    {
        var services = new ServiceCollection();
        Room? room = null;
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_ => room!.Clock);
        services.AddSingleton<IFileStore>(new MemoryFiles());
        services.AddSingleton(_ => room!.Decisions ?? room.Signer);
        services.AddSingleton(_ => room!.Tokens);
        services.AddSingleton<ILetterSignatureCheck>(_ => room!.Letters);
        services.AddSingleton<OutboxBell>();
        if (population is not null)
        {
            services.AddSingleton(population);
        }

        services.AddRegistration(
            new RegistrationSettings
            {
                Database = settings,
                PortalAddress = new Uri("https://dvc.hoaban.gov.vn/"),
            }
        );
        room = new Room(owner, services.BuildServiceProvider());
        return room;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public RegistrationDb Db() => Get<IDbContextFactory<RegistrationDb>>().CreateDbContext();

    public async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        await using var db = Db();
        var messages = await db
            .Outbox.Where(message => message.Kind == OutboxMessage.MailKind)
            .OrderBy(message => message.CreatedAt)
            .ToListAsync();
        return [.. messages.Select(message => JsonSerializer.Deserialize<Mail>(message.Payload)!)];
    }

    public async Task<IReadOnlyList<SmsMessage>> SmsAsync()
    {
        await using var db = Db();
        var messages = await db
            .Outbox.Where(message => message.Kind == OutboxMessage.SmsKind)
            .ToListAsync();
        return
        [
            .. messages.Select(message => JsonSerializer.Deserialize<SmsMessage>(message.Payload)!),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task FillAsync()
    {
        await using (var db = Db())
        {
            await db.Database.MigrateAsync();
        }

        await Get<CatalogueSeed>().EnsureAsync(default);
        Tree = await HoaBan.PlantAsync(this);
        School = await OwnerAsync(Tree.School.Id, "Lò Thị Hoa", "cntt@hoaban.edu.vn");
        Hospital = await OwnerAsync(Tree.Hospital.Id, "Vàng A Páo", "benhvien@hoaban.gov.vn");
        Reception = await OfficerAsync(
            "Trần Tiếp Nhận",
            "tiepnhan@hoaban.gov.vn",
            AccountRoles.Reception
        );
        Verifier = await OfficerAsync(
            "Lê Thẩm Định",
            "thamdinh@hoaban.gov.vn",
            AccountRoles.Verifier | AccountRoles.Approver
        );
        Approver = await OfficerAsync(
            "Phạm Phê Duyệt",
            "pheduyet@hoaban.gov.vn",
            AccountRoles.Approver
        );
    }

    private async Task<Actor> OwnerAsync(Guid organisation, string name, string mailbox)
    {
        await using var db = Db();
        var account = new Account
        {
            Id = Guid.CreateVersion7(Start),
            OrganisationId = organisation,
            FullName = name,
            Phone = "84900000001",
            Mailbox = mailbox,
            PasswordHash = Get<Passwords>().Hash(Password),
            Roles = AccountRoles.Owner,
            State = AccountState.Active,
            SecurityStamp = "stamp",
            CreatedAt = Start,
        };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return ActorDirectory.Of(account);
    }

    private async Task<Actor> OfficerAsync(string name, string mailbox, AccountRoles roles) =>
        (
            await Get<OpenOfficerAccount>()
                .HandleAsync(new(null, name, mailbox, roles, Password), default)
        )
            .Value
            .Actor;
}
