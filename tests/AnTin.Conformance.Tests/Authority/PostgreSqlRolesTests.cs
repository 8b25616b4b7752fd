using AnTin.Authority;
using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Revocation;
using AnTin.Authority.Signing;
using AnTin.Authority.Status;
using AnTin.Authority.Timestamping;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Platform.Database;
using AnTin.Registration;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>
/// Rule T18 on a real PostgreSQL: the scripts of docs/samples/install/postgres are run, then each role does its work and is
/// denied what is not its work.
/// </summary>
public sealed class PostgreSqlRolesTests
{
    private static readonly string[] All =
    [
        "antin_portal",
        "antin_desk",
        "antin_worker",
        "antin_authority",
        "antin_activation",
        "antin_signing",
        "antin_status",
        "antin_timestamp",
    ];

    [Theory, ClassData(typeof(Engines))]
    public async Task T18_Authority_WorksAndChangesNothingOfWhatItWrote(DatabaseEngine engine)
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var world = await AuthorityWorld.CreateAsync(engine);
        await RunScriptsAsync(world.Database, "authority");
        await ExecuteAsync(
            world.Database,
            """
            DO $$ BEGIN EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET role = antin_authority',
                current_database()); END $$
            """
        );
        NpgsqlConnection.ClearAllPools();
        (await ScalarsAsync(world.Database, "SELECT current_user::text")).ShouldBe([
            (object)"antin_authority",
        ]);

        var order = await Orders.AddAsync(world);
        (await world.RunAsync()).ShouldBe(1);
        await using var context = world.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        var revoked = await world
            .Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", intent.SerialHex, RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        revoked.Single().Outcome.ShouldBe(RevocationOutcome.Revoked);
        (await world.Get<CrlSchedule>().RunAsync(CancellationToken.None)).ShouldBe(1 + 17 + 17);
        world.Clock.Advance(TimeSpan.FromDays(45));
        (await world.Get<SignerRenewal>().RunAsync(CancellationToken.None)).ShouldBe(1);

        foreach (
            var table in new[] { "AuditLog", "Certificates", "Intents", "Revocations", "Crls" }
        )
        {
            await DeniedAsync(world.Database, "antin_authority", $"DELETE FROM \"{table}\"");
        }

        await DeniedAsync(
            world.Database,
            "antin_authority",
            "UPDATE \"Revocations\" SET \"Reason\" = 0"
        );
        await DeniedAsync(
            world.Database,
            "antin_authority",
            "UPDATE \"Certificates\" SET \"Sha256\" = ''"
        );
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T18_Status_AnswersFromItsViewsAndSeesNothingElse(DatabaseEngine engine)
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var world = await AuthorityWorld.CreateAsync(engine);
        await RunScriptsAsync(world.Database, "authority");
        await Orders.AddAsync(world);
        await world.RunAsync();
        await using var owner = world.Context();
        var intent = await owner.Intents.SingleAsync(one => one.OrderId != null);
        var issuer = Certificate.From(
            (await owner.Cas.SingleAsync(one => one.Id == "state-g1")).Certificate
        );
        var view = As(world.Database, "antin_status", "status");
        await using var services = Services<AuthorityDb>(view);
        var databases = services.GetRequiredService<IDbContextFactory<AuthorityDb>>();

        var changes = await new DatabaseStatusSource(databases).ChangesAsync(
            0,
            0,
            CancellationToken.None
        );
        changes.Known.ShouldContain(("state-g1", intent.SerialHex));
        using var cas = new RespondingCas(
            databases,
            world.Get<ISigningKeys>(),
            world.Clock,
            NullLogger<RespondingCas>.Instance
        );
        await cas.LoadAsync(CancellationToken.None);
        cas.Find(OcspCertificateId.For(issuer, CertificateSerial.Parse(intent.SerialHex)))
            .ShouldNotBeNull();

        foreach (var table in await TablesAsync(world.Database))
        {
            await DeniedAsync(view, null, $"SELECT 1 FROM public.\"{table}\"");
        }

        await DeniedAsync(view, null, "SELECT nextval('public.\"Intents_Sequence_seq\"')");
        await DeniedAsync(view, null, "DELETE FROM \"Revocations\"");
        await DeniedAsync(view, null, "CREATE TABLE status.mine (a int)");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T18_Timestamp_AddsToTheLogOfStampsAndReadsNoCertificates(
        DatabaseEngine engine
    )
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var world = await AuthorityWorld.CreateAsync(engine);
        await RunScriptsAsync(world.Database, "authority");
        var view = As(world.Database, "antin_timestamp", "timestamping,public");
        await using var services = Services<AuthorityDb>(view);
        var databases = services.GetRequiredService<IDbContextFactory<AuthorityDb>>();
        using var log = new TimeStampLog(
            databases,
            new AuthoritySettings { TimeStampSpool = Path.Combine(world.Root, "spool") },
            NullLogger<TimeStampLog>.Instance
        );
        var stamp = new TimeStampRecord
        {
            Serial = [1, 2, 3],
            At = world.Clock.GetUtcNow(),
            ImprintStart = [4],
        };

        (await log.TryAddAsync(stamp, CancellationToken.None)).ShouldBeTrue();
        await log.FlushAsync(CancellationToken.None);

        await using var context = databases.CreateDbContext();
        (await context.TimeStamps.CountAsync()).ShouldBe(1);
        (await context.Signers.SingleAsync()).Kind.ShouldBe(SignerKind.TimeStamp);
        await DeniedAsync(view, null, "DELETE FROM \"TimeStamps\"");
        await DeniedAsync(view, null, "UPDATE \"TimeStamps\" SET \"Serial\" = ''");
        await DeniedAsync(view, null, "SELECT 1 FROM \"Certificates\"");
        await DeniedAsync(view, null, "SELECT 1 FROM public.\"AuditLog\"");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T18_Portal_CannotWriteACertificateOrAnOrder(DatabaseEngine engine)
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var database = await TestDatabase.CreateAsync(engine);
        await MigrateAsync<RegistrationDb>(database.Settings);
        await RunScriptsAsync(database.Settings, "registration");

        foreach (var role in new[] { "antin_portal", "antin_worker", "antin_signing" })
        {
            foreach (var table in new[] { "Certificates", "CertificateFiles", "Orders" })
            {
                await DeniedAsync(
                    database.Settings,
                    role,
                    $"INSERT INTO \"{table}\" DEFAULT VALUES"
                );
                await DeniedAsync(database.Settings, role, $"DELETE FROM \"{table}\"");
                await AllowedAsync(database.Settings, role, $"SELECT 1 FROM \"{table}\"");
            }
        }

        await DeniedAsync(
            database.Settings,
            "antin_desk",
            "INSERT INTO \"Certificates\" DEFAULT VALUES"
        );
        await DeniedAsync(
            database.Settings,
            "antin_authority",
            "UPDATE \"Accounts\" SET \"Id\" = \"Id\""
        );
        await DeniedAsync(database.Settings, "antin_authority", "SELECT 1 FROM \"Sessions\"");
        await AllowedAsync(database.Settings, "antin_portal", "DELETE FROM \"Sessions\"");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T18_Desk_ClosesAlarmsAndSeesNothingElseOfTheAuthority(DatabaseEngine engine)
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var world = await AuthorityWorld.CreateAsync(engine);
        await using (var owner = world.Context())
        {
            owner.Alarms.Add(
                new AlarmRecord
                {
                    Code = "AUT-ORDER-CHANGED",
                    Subject = "order/1",
                    Fact = "",
                    Vietnamese = "Đã bị sửa.",
                    English = "It was changed.",
                    RaisedAt = world.Clock.GetUtcNow(),
                    LastAt = world.Clock.GetUtcNow(),
                    Times = 1,
                }
            );
            await owner.SaveChangesAsync();
        }

        await RunScriptsAsync(world.Database, "authority");
        var view = As(world.Database, "antin_desk", "public");
        await using var services = Services<AuthorityDb>(view);
        var databases = services.GetRequiredService<IDbContextFactory<AuthorityDb>>();
        var desk = new AuthorityWatch(databases, new Alarms(databases, world.Clock));

        (await desk.MarkAsync(CancellationToken.None))!.OpenAlarms.ShouldBe(1);
        var alarm = (await desk.LookAsync(CancellationToken.None))!.Open.Single();
        (
            await desk.CloseAlarmAsync(alarm.Number, "op@example.vn", "đã xem", default)
        ).ShouldBeTrue();
        (
            await desk.CloseAlarmAsync(alarm.Number, "op@example.vn", "đã xem", default)
        ).ShouldBeFalse();
        (await desk.LookAsync(CancellationToken.None))!
            .Closed.Single()
            .Closing!.Why.ShouldBe("đã xem");

        await DeniedAsync(view, null, "UPDATE \"Alarms\" SET \"Code\" = ''");
        await DeniedAsync(view, null, "DELETE FROM \"Alarms\"");
        await DeniedAsync(view, null, "UPDATE \"Switches\" SET \"Stopped\" = false");
        foreach (var table in new[] { "Orders", "Intents", "Certificates", "Revocations", "Cas" })
        {
            await DeniedAsync(view, null, $"SELECT 1 FROM \"{table}\"");
        }
    }

    /// <summary>Lines of an audit log are changed and removed by nobody, in none of the databases.</summary>
    [Theory, ClassData(typeof(Engines))]
    public async Task T3_AuditLog_NoRoleMayChangeRemoveOrEmptyIt(DatabaseEngine engine)
    {
        if (engine != DatabaseEngine.PostgreSql)
        {
            return;
        }

        await using var registration = await TestDatabase.CreateAsync(engine);
        await using var authority = await TestDatabase.CreateAsync(engine);
        await using var signing = await TestDatabase.CreateAsync(engine);
        await MigrateAsync<RegistrationDb>(registration.Settings);
        await MigrateAsync<AuthorityDb>(authority.Settings);
        await MigrateAsync<CentralSigning.Database.SigningDb>(signing.Settings);
        await RunScriptsAsync(registration.Settings, "registration");
        await RunScriptsAsync(authority.Settings, "authority");
        await RunScriptsAsync(signing.Settings, "signing");

        foreach (var settings in new[] { registration, authority, signing })
        {
            foreach (var role in All)
            {
                await DeniedAsync(
                    settings.Settings,
                    role,
                    "UPDATE public.\"AuditLog\" SET \"Actor\" = ''"
                );
                await DeniedAsync(settings.Settings, role, "DELETE FROM public.\"AuditLog\"");
                await DeniedAsync(settings.Settings, role, "TRUNCATE public.\"AuditLog\"");
                await DeniedAsync(
                    settings.Settings,
                    role,
                    "ALTER TABLE public.\"AuditLog\" DISABLE TRIGGER ALL"
                );
            }
        }

        // Who has nothing to do with a database is not even let in.
        (await MayConnectAsync(authority.Settings, "antin_portal")).ShouldBeFalse();
        (await MayConnectAsync(authority.Settings, "antin_worker")).ShouldBeFalse();
        (await MayConnectAsync(registration.Settings, "antin_status")).ShouldBeFalse();
        (await MayConnectAsync(signing.Settings, "antin_portal")).ShouldBeFalse();
        (await MayConnectAsync(authority.Settings, "antin_status")).ShouldBeTrue();
    }

    private static async Task RunScriptsAsync(DatabaseSettings settings, string database)
    {
        foreach (var name in new[] { "roles", database, database })
        {
            await ExecuteAsync(
                settings,
                await File.ReadAllTextAsync(
                    Repository.PathOf("docs", "samples", "install", "postgres", $"{name}.sql")
                )
            );
        }
    }

    private static DatabaseSettings As(DatabaseSettings settings, string role, string path) =>
        settings with
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
            {
                Options = $"-c role={role} -c search_path={path}",
            }.ConnectionString,
        };

    private static ServiceProvider Services<TContext>(DatabaseSettings settings)
        where TContext : TrustDbContext
    {
        var services = new ServiceCollection();
        services.AddTrustDatabase<TContext>(settings);
        return services.BuildServiceProvider();
    }

    private static async Task MigrateAsync<TContext>(DatabaseSettings settings)
        where TContext : TrustDbContext
    {
        await using var services = Services<TContext>(settings);
        await using var context = services
            .GetRequiredService<IDbContextFactory<TContext>>()
            .CreateDbContext();
        await context.Database.MigrateAsync();
    }

    private static async Task DeniedAsync(DatabaseSettings settings, string? role, string statement)
    {
        var fault = await Should.ThrowAsync<PostgresException>(
            AllowedAsync(settings, role, statement),
            $"{role}: {statement}"
        );
        fault.SqlState.ShouldBe(
            PostgresErrorCodes.InsufficientPrivilege,
            $"{role}: {statement}: {fault.MessageText}"
        );
    }

    private static Task AllowedAsync(DatabaseSettings settings, string? role, string statement) =>
        ExecuteAsync(settings, role is null ? statement : $"SET ROLE {role}; {statement}");

    private static async Task<bool> MayConnectAsync(DatabaseSettings settings, string role) =>
        (bool)
            (
                await ScalarsAsync(
                    settings,
                    $"SELECT has_database_privilege('{role}', current_database(), 'CONNECT')"
                )
            )[0];

    private static async Task<List<string>> TablesAsync(DatabaseSettings settings) =>
        [
            .. (
                await ScalarsAsync(
                    settings,
                    "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
                )
            ).Cast<string>(),
        ];

    private static async Task ExecuteAsync(DatabaseSettings settings, string statement) =>
        await ScalarsAsync(settings, statement);

    /// <summary>Of a connection of its own: roles that were set do not stay in a pool.</summary>
    private static async Task<List<object>> ScalarsAsync(
        DatabaseSettings settings,
        string statement
    )
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this file and the samples.
        command.CommandText = statement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetValue(0));
        }

        return values;
    }
}
