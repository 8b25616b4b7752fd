using AnTin.Server.Rooms;
using AnTin.Server.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Server.Tests.Trust;

public sealed class ListsInForceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-lists-");
    private int changes;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task List_ThatChanges_IsReadAnew()
    {
        using var lists = Lists();
        await WriteAsync("list.json", ListFiles.Json(1, ListFiles.RootPem()));
        (await NamesAsync(lists)).ShouldBe(["Gốc Hoa Ban"]);

        await WriteAsync("list.json", ListFiles.Json(2, ListFiles.RootPem("Gốc mới")));

        (await NamesAsync(lists)).ShouldBe(["Gốc mới"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_ThatIsOlderOrBroken_LeavesTheOneBeforeInForce(bool older)
    {
        using var lists = Lists();
        await WriteAsync("list.json", ListFiles.Json(5, ListFiles.RootPem()));
        await NamesAsync(lists);

        await WriteAsync(
            "list.json",
            older ? ListFiles.Json(4, ListFiles.RootPem("Kẻ lạ")) : "{ broken"
        );

        (await NamesAsync(lists)).ShouldBe(["Gốc Hoa Ban"]);
    }

    [Fact]
    public async Task List_ThatIsTakenAway_IsNotBelievedAnyMore()
    {
        using var lists = Lists();
        await WriteAsync("list.json", ListFiles.Json(5, ListFiles.RootPem()));
        await NamesAsync(lists);

        File.Delete(Path.Combine(folder.FullName, "list.json"));

        (await NamesAsync(lists)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EtsiList_WithoutSignature_IsNotBelieved()
    {
        using var lists = Lists();
        await WriteAsync("list.xml", ListFiles.Etsi(ListFiles.RootPem()));

        (await NamesAsync(lists)).ShouldBeEmpty();
    }

    private ListsInForce Lists() =>
        new(
            new EvidenceSettings { TrustLists = folder.FullName },
            NullLogger<ListsInForce>.Instance
        );

    private static async Task<IEnumerable<string>> NamesAsync(ListsInForce lists) =>
        (await lists.NowAsync(CancellationToken.None))
            .Lists.SelectMany(one => one.Services)
            .Select(one => one.Name);

    /// <summary>Each change a minute later than the one before, whatever the resolution of the file system.</summary>
    private async Task WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, text);
        File.SetLastWriteTimeUtc(
            path,
            new DateTime(2026, 11, 1, 0, ++changes, 0, DateTimeKind.Utc)
        );
    }
}
