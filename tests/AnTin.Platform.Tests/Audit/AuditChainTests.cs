using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Tests.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Tests.Audit;

public sealed class AuditChainTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Record_SavedTwice_ChainsFromZeroHash(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await WriteAsync(sample, "dossier.submit", "dossier.accept");
        await WriteAsync(sample, "dossier.approve");
        await using var context = sample.Context();

        var log = await context.AuditLog.OrderBy(entry => entry.Sequence).ToListAsync();

        log.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        log[0].PreviousHash.ShouldBe(new byte[32]);
        log[1].PreviousHash.ShouldBe(log[0].Hash);
        log[2].PreviousHash.ShouldBe(log[1].Hash);
        log[0].At.ShouldBe(Sample.Start);
        (await AuditVerifier.VerifyAsync(context)).ShouldBe(new AuditVerdict(3, null));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Record_RowRefusedByDatabase_LeavesNoLine(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using (var context = sample.Context())
        {
            context.Rows.Add(new SampleRow { Name = null! });
            context.Record(Act("row.add"));
            await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }

        await using var reading = sample.Context();
        (await reading.AuditLog.CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Record_ManyWritersAtOnce_OneUnbrokenChain(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(writer => Task.Run(() => WriteAsync(sample, $"a{writer}", "b")))
        );

        await using var context = sample.Context();
        (await AuditVerifier.VerifyAsync(context)).ShouldBe(new AuditVerdict(16, null));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Log_ChangedThroughSql_IsRefused(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await WriteAsync(sample, "a");
        await using var context = sample.Context();

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            context.Database.ExecuteSqlAsync($"""UPDATE "AuditLog" SET "Actor" = 'x'""")
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            context.Database.ExecuteSqlAsync($"""DELETE FROM "AuditLog" """)
        );
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Verify_LineChangedBehindTheTriggers_NamesTheFirstBrokenLine(
        DatabaseEngine engine
    )
    {
        await using var sample = await Sample.CreateAsync(engine);
        await WriteAsync(sample, "a", "b", "c", "d");
        await using var context = sample.Context();
        await DropTriggersAsync(context, engine);

        await context.Database.ExecuteSqlAsync(
            $"""UPDATE "AuditLog" SET "Subject" = 'khác' WHERE "Sequence" = 3"""
        );

        (await AuditVerifier.VerifyAsync(context)).ShouldBe(
            new AuditVerdict(2, new AuditBreak(3, AuditBreakKind.Changed))
        );
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Verify_LineRemoved_NamesTheLineAfterTheGap(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await WriteAsync(sample, "a", "b", "c");
        await using var context = sample.Context();
        await DropTriggersAsync(context, engine);

        await context.Database.ExecuteSqlAsync($"""DELETE FROM "AuditLog" WHERE "Sequence" = 2""");

        (await AuditVerifier.VerifyAsync(context)).FirstBreak.ShouldBe(
            new AuditBreak(3, AuditBreakKind.LinesMissing)
        );
    }

    private static async Task WriteAsync(Sample sample, params string[] actions)
    {
        await using var context = sample.Context();
        foreach (var action in actions)
        {
            context.Record(Act(action));
        }

        await context.SaveChangesAsync();
    }

    private static Act Act(string action) =>
        new("officer-1", "verifier", action, "dossier/1", """{"rows":28}""");

    private static async Task DropTriggersAsync(SampleContext context, DatabaseEngine engine)
    {
        await context.Database.ExecuteSqlRawAsync(
            engine == DatabaseEngine.Sqlite
                ? """DROP TRIGGER "AuditLog_refuses_UPDATE"; DROP TRIGGER "AuditLog_refuses_DELETE";"""
                : """DROP TRIGGER audit_log_refuses_changes ON "AuditLog";"""
        );
    }
}
