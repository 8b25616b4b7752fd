using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Registration;
using AnTin.Server.Checks;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Tests.Checks;

public sealed class DatabaseCheckTests
{
    private static readonly FakeClock Clock = new(
        new DateTimeOffset(2026, 5, 4, 2, 0, 0, TimeSpan.Zero)
    );

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_NewThenMigrated_IsGood(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var domain = Domain(database.Settings);

        (await CheckAsync(domain)).Verdict.ShouldBe(CheckVerdict.Good);
        await TrustDomains.MigrateAsync([domain], default);

        var result = await CheckAsync(domain);
        result.Message.English.ShouldContain("steps");
        result.Verdict.ShouldBe(CheckVerdict.Good);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_StepsMissingAndNobodyMigrates_Stops(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var settings = new AnTinSettings { Databases = new() { MigrateAtStart = false } };

        var result = await CheckAsync(Domain(database.Settings), settings);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.NextStep!.English.ShouldContain("antin migrate");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_SchemaOfANewerProgram_Stops(DatabaseEngine engine)
    {
        await using var database = await MigratedAsync(engine);
        await ExecuteAsync(
            database,
            """INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_FromTheFuture', '10.0.0')"""
        );

        var result = await CheckAsync(Domain(database.Settings));

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("FromTheFuture");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_HalfMigratedSchema_NamesTheFirstDifference(DatabaseEngine engine)
    {
        await using var database = await MigratedAsync(engine);
        await ExecuteAsync(database, """DROP INDEX "IX_AuditLog_At" """);

        var result = await CheckAsync(Domain(database.Settings));

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("IX_AuditLog_At");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_ClockBeforeTheLastAuditEntry_Stops(DatabaseEngine engine)
    {
        await using var database = await MigratedAsync(engine);
        await using (var context = Domain(database.Settings).Open())
        {
            // Without a service provider the context writes by the machine's clock, years after the test's.
            context.Record(new Act("officer-1", "receiver", "dossier.accept", "dossier/1"));
            await context.SaveChangesAsync();
        }

        var past = new FakeClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var result = await new DatabaseCheck(
            Domain(database.Settings),
            new AnTinSettings(),
            past
        ).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("before the last audit entry");
        result.NextStep!.English.ShouldContain("NTP");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_DatabaseOlderThanItsForwardedLog_Stops(DatabaseEngine engine)
    {
        using var elsewhere = new TempFolder();
        await using var database = await MigratedAsync(engine);
        var domain = Domain(database.Settings);
        await using (var context = domain.Open())
        {
            context.Record(new Act("officer-1", "receiver", "dossier.accept", "dossier/1"));
            await context.SaveChangesAsync();
            new ForwardedLog(ForwardedLog.PathOf(elsewhere.Data, "registration")).Append(
                await context.AuditLog.ToListAsync()
            );
        }

        var settings = new AnTinSettings { Audit = new() { ForwardTo = elsewhere.Data } };
        var check = new DatabaseCheck(domain, settings, TimeProvider.System);
        (await check.RunAsync(default)).Verdict.ShouldBe(CheckVerdict.Good);

        await using var restored = await MigratedAsync(engine);
        var result = await new DatabaseCheck(
            Domain(restored.Settings),
            settings,
            TimeProvider.System
        ).RunAsync(default);

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.Message.English.ShouldContain("(line 1)");
    }

    [Fact]
    public async Task Run_ServerDoesNotAnswer_StopsWithoutTheConnectionString()
    {
        var nowhere = new DatabaseSettings(
            DatabaseEngine.PostgreSql,
            "Host=127.0.0.1;Port=1;Username=antin;Password=khong-lo;Timeout=2"
        );

        var result = await CheckAsync(Domain(nowhere));

        result.Verdict.ShouldBe(CheckVerdict.Stops);
        result.NextStep!.English.ShouldContain("Databases:Registration:ConnectionString");
        (result.Message.English + result.NextStep.English).ShouldNotContain("khong-lo");
    }

    private static TrustDomain Domain(DatabaseSettings settings) =>
        new TrustDomainOf<RegistrationDb>("Registration", settings, ["portal"]);

    private static Task<CheckResult> CheckAsync(
        TrustDomain domain,
        AnTinSettings? settings = null
    ) => new DatabaseCheck(domain, settings ?? new AnTinSettings(), Clock).RunAsync(default);

    private static async Task<TestDatabase> MigratedAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await TrustDomains.MigrateAsync([Domain(database.Settings)], default);
        return database;
    }

    private static async Task ExecuteAsync(TestDatabase database, string statement)
    {
        await using var context = Domain(database.Settings).Open();
        await context.Database.ExecuteSqlRawAsync(statement);
    }
}
