using AnTin.Pki.Signing;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Tests.Database;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Platform.Tests.Audit;

public sealed class ActsLogTests : IDisposable
{
    private static readonly NoteSigner Signer = new(
        "pki.example.vn/log/acts/registration",
        SoftwareSigner.Generate("P-256")
    );

    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("antin-acts-");

    public void Dispose() => elsewhere.Delete(recursive: true);

    [Theory, ClassData(typeof(Engines))]
    public async Task Forward_Lines_AreEntriesOfTheSameNumber(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        using var log = await OpenAsync(sample);
        await WriteAsync(sample, "một", "hai", "ba");

        (await Forwarder(sample, log).ForwardNewAsync()).ShouldBe(3);
        (await Forwarder(sample, log).ForwardNewAsync()).ShouldBe(0);

        LogCheck.Run(new LogDirectory(elsewhere.FullName)).IntactEntries.ShouldBe(3);
        await using var context = sample.Context();
        var row = await context.AuditLog.SingleAsync(one => one.Sequence == 2);
        LoggedAct.Read(log.Tree.Entry(1).Span).ShouldBe(ForwardedLine.Of(row));
        (await ActsComparison.RunAsync(context, log.Tree)).ShouldBeNull();
    }

    [Fact]
    public async Task T3_RowChangedWithItsWholeChain_TheLogNamesIt()
    {
        await using var sample = await Sample.CreateAsync(DatabaseEngine.Sqlite);
        using var log = await OpenAsync(sample);
        await WriteAsync(sample, "một", "hai", "ba");
        await Forwarder(sample, log).ForwardNewAsync();
        await using var context = sample.Context();
        await RewriteFromAsync(context, 2, "không ai");
        (await AuditVerifier.VerifyAsync(context)).IsIntact.ShouldBeTrue();

        var found = await ActsComparison.RunAsync(context, log.Tree);

        found.ShouldNotBeNull().Line.ShouldBe(2);
    }

    [Fact]
    public async Task T19_DatabaseWithFewerLines_TheLogNamesTheFirst()
    {
        await using var sample = await Sample.CreateAsync(DatabaseEngine.Sqlite);
        using var log = await OpenAsync(sample);
        await WriteAsync(sample, "một", "hai", "ba");
        await Forwarder(sample, log).ForwardNewAsync();
        await using var context = sample.Context();
        await CutAsync(context, 2);

        (await ActsComparison.RunAsync(context, log.Tree)).ShouldNotBeNull().Line.ShouldBe(3);

        // The life that goes on from the old copy is another one: the log does not take it.
        await WriteAsync(sample, "khác", "khác nữa");
        await Should.ThrowAsync<InvalidDataException>(() =>
            Forwarder(sample, log).ForwardNewAsync()
        );
        log.Size.ShouldBe(3);
    }

    [Fact]
    public async Task Write_DetailsLongerThanAnEntry_StayOutAndTheHashStands()
    {
        await using var sample = await Sample.CreateAsync(DatabaseEngine.Sqlite);
        using var log = await OpenAsync(sample);
        await WriteAsync(sample, new string('ư', 70_000));

        await Forwarder(sample, log).ForwardNewAsync();

        LoggedAct.Read(log.Tree.Entry(0).Span).ShouldNotBeNull().Details.ShouldBeNull();
        await using var context = sample.Context();
        (await ActsComparison.RunAsync(context, log.Tree)).ShouldBeNull();
    }

    private Task<LogWriter> OpenAsync(Sample sample) =>
        LogWriter.OpenAsync(elsewhere.FullName, Signer, sample.Clock);

    private static AuditForwarder<SampleContext> Forwarder(Sample sample, LogWriter log) =>
        new(
            sample.Services.GetRequiredService<IDbContextFactory<SampleContext>>(),
            new ActsLog(_ => Task.FromResult(log)),
            sample.Clock,
            NullLogger<AuditForwarder<SampleContext>>.Instance
        );

    private static async Task WriteAsync(Sample sample, params string[] details)
    {
        await using var context = sample.Context();
        foreach (var one in details)
        {
            context.Record(new Act("officer-1", "verifier", "dossier.verify", "dossier/1", one));
        }

        await context.SaveChangesAsync();
    }

    /// <summary>What somebody does who could drop the triggers and knows how lines are chained.</summary>
    private static async Task RewriteFromAsync(SampleContext context, long line, string actor)
    {
        var rows = await context.AuditLog.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
        await CutAsync(context, line - 1);
        var previous = rows[(int)line - 1].PreviousHash;
        foreach (var row in rows.Skip((int)line - 1))
        {
            var act = new Act(actor, row.Role, row.Action, row.Subject, row.Details);
            var forged = new AuditEntry
            {
                Sequence = row.Sequence,
                At = row.At,
                Actor = actor,
                Role = row.Role,
                Action = row.Action,
                Subject = row.Subject,
                Details = row.Details,
                PreviousHash = previous,
                Hash = AuditHash.Of(row.Sequence, row.At, act, previous),
            };
            previous = forged.Hash;
            context.AuditLog.Add(forged);
        }

        await context.SaveChangesAsync();
    }

    private static async Task CutAsync(SampleContext context, long after)
    {
        await context.Database.ExecuteSqlRawAsync("""DROP TRIGGER "AuditLog_refuses_DELETE" """);
        await context.AuditLog.Where(row => row.Sequence > after).ExecuteDeleteAsync();
    }
}
