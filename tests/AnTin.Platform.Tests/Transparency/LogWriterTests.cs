using AnTin.Pki.Signing;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.TestKit;

namespace AnTin.Platform.Tests.Transparency;

public sealed class LogWriterTests : IDisposable
{
    private const string Origin = "pki.example.vn/log/acts";

    private static readonly NoteSigner Signer = new(Origin, SoftwareSigner.Generate("P-256"));

    private readonly FakeClock clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("antin-log-");

    public void Dispose() => directory.Delete(recursive: true);

    [Theory]
    [InlineData(1, 270)]
    [InlineData(7, 700)]
    [InlineData(256, 768)]
    [InlineData(600, 1200)]
    public async Task Append_InAnySteps_MakesTheTilesOfTheDefinition(int step, int size)
    {
        var log = new MemoryLog(size);
        using (var writer = await OpenAsync())
        {
            await AppendAsync(writer, log, step);
        }

        var check = LogCheck.Run(new LogDirectory(directory.FullName));

        check.FirstBreak.ShouldBeNull();
        check.IntactEntries.ShouldBe(size);
        check.Checkpoint.ShouldBe(new Checkpoint(Origin, size, log.RootOf(size)));
        check.Note!.IsSignedBy(Signer.Key).ShouldBeTrue();
        foreach (var (path, octets) in log.Files)
        {
            File.ReadAllBytes(Path.Combine(directory.FullName, path)).ShouldBe(octets, path);
        }
    }

    [Theory]
    [InlineData(250, 20)]
    [InlineData(0, 3)]
    [InlineData(510, 2)]
    public async Task Append_EndedAtAnyStep_GoesOnWhereItWas(int before, int more)
    {
        var log = new MemoryLog(before + more);
        for (var killAt = 1; ; killAt++)
        {
            directory.Delete(recursive: true);
            directory.Create();
            using (var writer = await OpenAsync())
            {
                await AppendAsync(writer, log, 100, before);
            }

            var ended = await EndAtAsync(log, killAt);
            using (var writer = await OpenAsync())
            {
                (writer.Size == before || writer.Size == before + more).ShouldBeTrue();
                LogCheck.Run(new LogDirectory(directory.FullName)).FirstBreak.ShouldBeNull();
                await AppendAsync(writer, log, 7);
                writer.Checkpoint.Root.ShouldBe(log.RootOf(before + more));
            }

            LogCheck.Run(new LogDirectory(directory.FullName)).FirstBreak.ShouldBeNull();
            if (!ended)
            {
                killAt.ShouldBeGreaterThan(4);
                return;
            }
        }
    }

    [Fact]
    public async Task Append_AfterAFailedOne_ReadsWhatIsOnTheDisk()
    {
        var log = new MemoryLog(300);
        var fails = true;
        using var writer = await LogWriter.OpenAsync(
            directory.FullName,
            Signer,
            clock,
            step =>
            {
                if (
                    fails
                    && step == LogStep.CheckpointWritten
                    && Directory.Exists(Path.Combine(directory.FullName, "tile"))
                )
                {
                    throw new IOException("The disk went away.");
                }
            }
        );
        await Should.ThrowAsync<IOException>(() =>
            writer.AppendAsync([.. log.Entries.Take(10).Select(Memory)])
        );
        fails = false;

        await AppendAsync(writer, log, 100);

        writer.Size.ShouldBe(300);
        LogCheck.Run(new LogDirectory(directory.FullName)).FirstBreak.ShouldBeNull();
    }

    [Theory]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/001.p/44")]
    [InlineData("checkpoint")]
    public async Task Open_WithoutAFileOfTheEdge_IsRefusedByName(string path)
    {
        await FilledAsync(300);
        File.Delete(Path.Combine(directory.FullName, path));

        (await Should.ThrowAsync<LogBrokenException>(OpenAsync)).File.ShouldBe(path);
    }

    [Fact]
    public async Task Open_ACheckpointLargerThanTheTiles_IsRefused()
    {
        await FilledAsync(300);
        var older = Copy();
        using (var writer = await OpenAsync())
        {
            await AppendAsync(writer, new MemoryLog(310), 10);
        }

        File.Copy(
            Path.Combine(directory.FullName, "checkpoint"),
            Path.Combine(older, "checkpoint"),
            overwrite: true
        );

        await Should.ThrowAsync<LogBrokenException>(() =>
            LogWriter.OpenAsync(older, Signer, clock)
        );
        Directory.Delete(older, recursive: true);
    }

    [Fact]
    public async Task Open_ACheckpointOfAnotherKey_IsRefused()
    {
        await FilledAsync(3);
        var other = new NoteSigner(Origin, SoftwareSigner.Generate("P-256"));

        await Should.ThrowAsync<LogBrokenException>(() =>
            LogWriter.OpenAsync(directory.FullName, other, clock)
        );
    }

    [Fact]
    public async Task Open_WhileAnotherWrites_IsRefused()
    {
        using var writer = await OpenAsync();

        await Should.ThrowAsync<IOException>(OpenAsync);
    }

    [Fact]
    public async Task Partials_OfATileThatBecameWhole_AreGone()
    {
        await FilledAsync(700);

        Directory
            .EnumerateDirectories(directory.FullName, "*.p", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(directory.FullName, path))
            .Order()
            .ShouldBe(["tile/0/002.p", "tile/1/000.p", "tile/entries/002.p"]);
    }

    [Theory]
    [InlineData("tile/entries/000", 1000, 100L)]
    [InlineData("tile/entries/002.p/188", 30, 514L)]
    [InlineData("tile/0/001", 64, 258L)]
    [InlineData("tile/1/000.p/2", 40, 256L)]
    public async Task Check_OneOctetChanged_NamesTheEntry(string path, int at, long entry)
    {
        await FilledAsync(700);
        Spoil(path, at);

        var check = LogCheck.Run(new LogDirectory(directory.FullName));

        check.FirstBreak.ShouldNotBeNull().Entry.ShouldBe(entry);
        check.IntactEntries.ShouldBe(entry);
    }

    [Fact]
    public async Task Check_EveryTileMadeAnewAroundAForgedEntry_DoesNotGiveTheSignedRoot()
    {
        await FilledAsync(300);
        var checkpoint = await File.ReadAllBytesAsync(
            Path.Combine(directory.FullName, "checkpoint")
        );
        var log = new MemoryLog(300);
        log.Entries[7] = "giả"u8.ToArray();
        directory.Delete(recursive: true);
        directory.Create();
        using (var writer = await OpenAsync())
        {
            await AppendAsync(writer, log, 100);
        }

        await File.WriteAllBytesAsync(Path.Combine(directory.FullName, "checkpoint"), checkpoint);

        var found = LogCheck.Run(new LogDirectory(directory.FullName)).FirstBreak.ShouldNotBeNull();
        found.Entry.ShouldBeNull();
        found.Refusal.Code.ShouldBe("LOG-ROOT");
    }

    private Task<LogWriter> OpenAsync() => LogWriter.OpenAsync(directory.FullName, Signer, clock);

    private async Task FilledAsync(int size)
    {
        using var writer = await OpenAsync();
        await AppendAsync(writer, new MemoryLog(size), 90);
    }

    private static async Task AppendAsync(
        LogWriter writer,
        MemoryLog log,
        int step,
        int? upTo = null
    )
    {
        var rest = log.Entries.Take(upTo ?? log.Entries.Length).Skip((int)writer.Size);
        foreach (var batch in rest.Chunk(step))
        {
            await writer.AppendAsync([.. batch.Select(Memory)]);
        }
    }

    /// <summary>False when the append has fewer steps than that and came to its end.</summary>
    private async Task<bool> EndAtAsync(MemoryLog log, int killAt)
    {
        var steps = 0;
        using var writer = await LogWriter.OpenAsync(
            directory.FullName,
            Signer,
            clock,
            _ =>
            {
                if (++steps == killAt)
                {
                    throw new OperationCanceledException("The process ends here.");
                }
            }
        );
        try
        {
            await writer.AppendAsync([.. log.Entries.Skip((int)writer.Size).Select(Memory)]);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("antin-log-copy-").FullName;
        foreach (var file in directory.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(directory.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            file.CopyTo(to);
        }

        return copy;
    }

    private void Spoil(string path, int at)
    {
        var file = Path.Combine(directory.FullName, path);
        var octets = File.ReadAllBytes(file);
        octets[at] ^= 1;
        File.WriteAllBytes(file, octets);
    }

    private static ReadOnlyMemory<byte> Memory(byte[] entry) => entry;
}
