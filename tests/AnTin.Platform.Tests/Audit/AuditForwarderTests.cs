using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Tests.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Platform.Tests.Audit;

public sealed class AuditForwarderTests : IDisposable
{
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("antin-elsewhere-");

    private string CopyPath => ForwardedLog.PathOf(elsewhere.FullName, "registration");

    public void Dispose() => elsewhere.Delete(recursive: true);

    [Theory, ClassData(typeof(Engines))]
    public async Task Forward_NewLines_AreCopiedOnceInOrder(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await WriteAsync(sample, 3);
        var forwarder = Forwarder(sample);

        (await forwarder.ForwardNewAsync()).ShouldBe(3);
        (await forwarder.ForwardNewAsync()).ShouldBe(0);
        await WriteAsync(sample, 2);
        (await forwarder.ForwardNewAsync()).ShouldBe(2);

        (await File.ReadAllLinesAsync(CopyPath)).Length.ShouldBe(5);
        await using var context = sample.Context();
        var last = await context.AuditLog.SingleAsync(entry => entry.Sequence == 5);
        new ForwardedLog(CopyPath).Last().ShouldBe(ForwardedLine.Of(last));
    }

    [Fact]
    public async Task Forward_HalfLineAtTheEnd_IsWrittenAnew()
    {
        await using var sample = await Sample.CreateAsync(DatabaseEngine.Sqlite);
        await WriteAsync(sample, 2);
        var forwarder = Forwarder(sample);
        await forwarder.ForwardNewAsync();
        var whole = await File.ReadAllTextAsync(CopyPath);
        await File.WriteAllTextAsync(CopyPath, whole[..^20]);

        (await forwarder.ForwardNewAsync()).ShouldBe(1);

        (await File.ReadAllTextAsync(CopyPath)).ShouldBe(whole);
    }

    [Fact]
    public void Last_AnotherFile_IsRefused()
    {
        File.WriteAllText(CopyPath, "not a log\n");

        Should.Throw<InvalidDataException>(() => new ForwardedLog(CopyPath).Last());
    }

    private AuditForwarder<SampleContext> Forwarder(Sample sample) =>
        new(
            sample.Services.GetRequiredService<IDbContextFactory<SampleContext>>(),
            new ForwardedLog(CopyPath),
            sample.Clock,
            NullLogger<AuditForwarder<SampleContext>>.Instance
        );

    private static async Task WriteAsync(Sample sample, int lines)
    {
        await using var context = sample.Context();
        for (var i = 0; i < lines; i++)
        {
            context.Record(
                new Act(
                    "officer-1",
                    "verifier",
                    "dossier.verify",
                    $"dossier/{i}",
                    """{"dòng":"số"}"""
                )
            );
        }

        await context.SaveChangesAsync();
    }
}
