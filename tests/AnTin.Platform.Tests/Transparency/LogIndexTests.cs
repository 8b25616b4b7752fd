using System.Text;
using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.TestKit;

namespace AnTin.Platform.Tests.Transparency;

public sealed class LogIndexTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-index-");
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly NoteSigner signer = new(
        "log.example.vn/acts",
        SoftwareSigner.Generate("P-256")
    );
    private readonly LogIndex index = new(entry => [Encoding.UTF8.GetString(entry.Span)]);

    private string Path => System.IO.Path.Combine(folder.FullName, "log");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Find_WhatWasAppendedSince_IsFoundInBundlesThatGrew()
    {
        foreach (var more in new[] { 100, 100, 100, 300, 1 })
        {
            await GrowAsync(more);

            var log = Open();
            var last = log.Checkpoint.Size - 1;
            index.Find(log, [$"mục {last}"]).Entries.Select(one => one.Index).ShouldBe([last]);
            index.Find(log, ["mục 7", "mục 99"]).Entries.Select(one => one.Index).ShouldBe([7, 99]);
            index.Find(log, ["mục khác"]).Entries.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Find_ALogMadeAnew_ForgetsTheOldOne()
    {
        await GrowAsync(10);
        index.Find(Open(), ["mục 3"]).Entries.Count.ShouldBe(1);
        Directory.Delete(Path, recursive: true);

        await GrowAsync(12, "dòng");

        index.Find(Open(), ["mục 3"]).Entries.ShouldBeEmpty();
        index.Find(Open(), ["dòng 3"]).Entries.Select(one => one.Index).ShouldBe([3]);
    }

    [Fact]
    public async Task Find_AnEntryChangedInItsFile_IsToldAndProvesNothing()
    {
        await GrowAsync(10);
        var file = System.IO.Path.Combine(Path, "tile/entries/000.p/10");
        var octets = await File.ReadAllBytesAsync(file);
        var at = octets.AsSpan().IndexOf(Encoding.UTF8.GetBytes("mục 3"));
        octets[at + Encoding.UTF8.GetByteCount("mục 3") - 1] = (byte)'x';
        await File.WriteAllBytesAsync(file, octets);

        var log = Open();
        var found = index.Find(log, ["mục x", "mục 4"]);

        found.Changed!.Code.ShouldBe("LOG-ENTRY");
        found.Changed.Message.English.ShouldContain("Entry 3 ");
        found
            .Entries.Select(one => log.RefuseEntry(one.Index, one.Entry.Span)?.Code)
            .ShouldBe(["LOG-NOT-INCLUDED", null]);
    }

    [Fact]
    public async Task Open_TilesOfAnotherTree_AreRefused()
    {
        await GrowAsync(10);
        var tile = System.IO.Path.Combine(Path, "tile/0/000.p/10");
        var octets = await File.ReadAllBytesAsync(tile);
        octets[0] ^= 1;
        await File.WriteAllBytesAsync(tile, octets);

        LogReader.Open(new LogDirectory(Path)).Refusals[0].Code.ShouldBe("LOG-ROOT");
        File.Delete(tile);
        LogReader.Open(new LogDirectory(Path)).Refusals[0].Code.ShouldBe("LOG-FILE-MISSING");
    }

    private LogReader Open() => LogReader.Open(new LogDirectory(Path)).Value;

    private async Task GrowAsync(int more, string word = "mục")
    {
        using var writer = await LogWriter.OpenAsync(Path, signer, clock);
        var first = writer.Size;
        await writer.AppendAsync([
            .. Enumerable
                .Range(0, more)
                .Select(i => new ReadOnlyMemory<byte>(
                    Encoding.UTF8.GetBytes($"{word} {first + i}")
                )),
        ]);
    }
}
