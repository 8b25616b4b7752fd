using AnTin.Authority.Journal;
using AnTin.Authority.Transparency;
using AnTin.Keys;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.TestKit.Authority;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Transparency;

public sealed class CertificateLogTests
{
    [Fact]
    public async Task Feed_TheJournal_BecomesTheLogLineByLine()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var shelf = Shelf(world);
        var lines = await File.ReadAllLinesAsync(world.Journal.Path);

        (await Feed(world, shelf).FeedAsync()).ShouldBe(lines.Length);

        var log = await shelf.OpenAsync(LogShelf.Certificates, CancellationToken.None);
        for (var i = 0; i < lines.Length; i++)
        {
            System.Text.Encoding.UTF8.GetString(log.Tree.Entry(i).Span).ShouldBe(lines[i]);
        }

        var files = new LogDirectory(PathOf(world));
        var key = NoteKey.Read(await File.ReadAllTextAsync(files.PathOf(LogShelf.KeyFile))).Value;
        key.Name.ShouldBe("pki.example.vn/log/certificates");
        var check = LogCheck.Run(files);
        check.FirstBreak.ShouldBeNull();
        check.Note!.IsSignedBy(key).ShouldBeTrue();
    }

    [Fact]
    public async Task Feed_AfterARestart_GoesOnWithTheSameKey()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using (var shelf = Shelf(world))
        {
            await Feed(world, shelf).FeedAsync();
        }

        await RevokeNothingButWriteAsync(world, 3);
        using var again = Shelf(world);
        (await Feed(world, again).FeedAsync()).ShouldBe(3);

        var keys = await world.Get<IKeyStore>().ListAsync();
        keys.Count(one => one.Spec.Label.EndsWith("pki.example.vn/log", StringComparison.Ordinal))
            .ShouldBe(1);
        LogCheck.Run(new LogDirectory(PathOf(world))).FirstBreak.ShouldBeNull();
    }

    [Fact]
    public async Task Feed_LinesOneAfterTheOther_TakesEachOnce()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var shelf = Shelf(world);
        var feed = Feed(world, shelf);
        await feed.FeedAsync();

        for (var i = 0; i < 5; i++)
        {
            await RevokeNothingButWriteAsync(world, 1);
            (await feed.FeedAsync()).ShouldBe(1);
        }

        (await feed.FeedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task T3_JournalWrittenAnewWithAWholeChain_IsNotWhatTheLogHolds()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var shelf = Shelf(world);
        await RevokeNothingButWriteAsync(world, 2);
        await Feed(world, shelf).FeedAsync();
        var lines = await File.ReadAllLinesAsync(world.Journal.Path);
        await File.WriteAllLinesAsync(world.Journal.Path, lines[..^2]);

        (
            await Should.ThrowAsync<InvalidDataException>(() => Feed(world, shelf).FeedAsync())
        ).Message.ShouldContain($"Line {lines.Length - 1} ");

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await RevokeNothingButWriteAsync(world, 2);
        (
            await Should.ThrowAsync<InvalidDataException>(() => Feed(world, shelf).FeedAsync())
        ).Message.ShouldContain($"Line {lines.Length - 1} ");
    }

    [Fact]
    public async Task Feed_AHalfLineAtTheEnd_IsLeftUntilItIsWhole()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        using var shelf = Shelf(world);
        var feed = Feed(world, shelf);
        await feed.FeedAsync();
        await File.AppendAllTextAsync(world.Journal.Path, """{"Number":99,"At":"2026""");

        (await feed.FeedAsync()).ShouldBe(0);
        await RevokeNothingButWriteAsync(world, 1);
        (await feed.FeedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task T3_TwoProcessesAppending_LeaveOneChain()
    {
        var directory = Directory.CreateTempSubdirectory("antin-journal-");
        var path = Path.Combine(directory.FullName, "authority.jsonl");
        using var one = new AuthorityJournal(path, TimeProvider.System);
        using var two = new AuthorityJournal(path, TimeProvider.System);

        await Task.WhenAll(
            new[] { one, two }.Select(journal =>
                Task.Run(async () =>
                {
                    for (var i = 0; i < 50; i++)
                    {
                        await journal.AppendAsync([Entry(i)], CancellationToken.None);
                    }
                })
            )
        );

        (await one.TailAsync(CancellationToken.None)).Last!.Number.ShouldBe(100);
        directory.Delete(recursive: true);
    }

    private static JournalEntry Entry(int sequence) =>
        new(JournalKind.Ceremony, sequence, "state-g1", "", "bước");

    private static Task RevokeNothingButWriteAsync(AuthorityWorld world, int lines) =>
        world.Journal.AppendAsync(
            [.. Enumerable.Range(0, lines).Select(Entry)],
            CancellationToken.None
        );

    private static string PathOf(AuthorityWorld world) =>
        LogShelf.DirectoryOf(Path.Combine(world.Root, "logs"), LogShelf.Certificates);

    private static LogShelf Shelf(AuthorityWorld world) =>
        new(
            new LogSettings
            {
                Directory = Path.Combine(world.Root, "logs"),
                Name = "pki.example.vn/log",
            },
            world.Get<IKeyStore>(),
            world.Clock
        );

    private static CertificateLogFeed Feed(AuthorityWorld world, LogShelf shelf) =>
        new(shelf, world.Journal, world.Clock, NullLogger<CertificateLogFeed>.Instance);
}
