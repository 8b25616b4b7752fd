using System.Text;
using AnTin.Authority.Journal;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

public sealed class CeremonyConductorTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Conduct_TestHierarchy_MakesEverythingTheFileWishes(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        await using var context = world.Context();

        var cas = await context.Cas.ToDictionaryAsync(ca => ca.Id, StringComparer.Ordinal);
        cas.Keys.ShouldBe(["root-g1", "state-g1", "services-g1"], ignoreOrder: true);
        var root = Certificate.From(cas["root-g1"].Certificate);
        var state = Certificate.From(cas["state-g1"].Certificate);
        root.IsSelfSigned.ShouldBeTrue();
        state.IsSignedBy(root.PublicKey).ShouldBeTrue();
        state
            .Subject.ToString()
            .ShouldBe("CN=CA phục vụ các cơ quan Nhà nước Tỉnh Hoa Ban G1, O=Tỉnh Hoa Ban, C=VN");
        state.BasicConstraints!.PathLength.ShouldBe(0);
        (await context.Signers.CountAsync()).ShouldBe(2);
        (await context.Officers.CountAsync()).ShouldBe(3);
        (await context.Intents.CountAsync()).ShouldBe(3 + 2 + 3);
        (await context.Certificates.CountAsync()).ShouldBe(3 + 2 + 3);
    }

    [Fact]
    public async Task Rehearse_NewFile_WritesNothing()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();

        var rehearsed = await world
            .Conductor()
            .RehearseAsync(TestCeremony.File(), CancellationToken.None);

        rehearsed.Value.Rehearsed.ShouldBeTrue();
        rehearsed.Value.Holds().ShouldBeTrue();
        rehearsed
            .Value.Lines.Select(line => line.Step)
            .Any(step => step == "ca:state-g1")
            .ShouldBeTrue();
        await using var context = world.Context();
        (await context.Intents.AnyAsync()).ShouldBeFalse();
        (await context.Ceremonies.AnyAsync()).ShouldBeFalse();
        Directory.Exists(Path.Combine(world.Root, "officers")).ShouldBeFalse();
    }

    [Fact]
    public async Task Conduct_Twice_SameTranscriptNothingNew()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var first = await world
            .Conductor()
            .ConductAsync(TestCeremony.File(), CancellationToken.None);

        world.Clock.Advance(TimeSpan.FromDays(1));
        var second = await world
            .Conductor()
            .ConductAsync(TestCeremony.File(), CancellationToken.None);

        second.Value.Hash.ShouldBe(first.Value.Hash);
        second.Value.Holds().ShouldBeTrue();
        await using var context = world.Context();
        (await context.Intents.CountAsync()).ShouldBe(8);
        var kinds = new List<string>();
        await foreach (var line in world.Journal.ReadAsync(CancellationToken.None))
        {
            kinds.Add(line.Kind);
        }

        kinds.Count(kind => kind == JournalKind.Ceremony).ShouldBe(1);
    }

    [Fact]
    public async Task Conduct_FileChangedMidway_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        await world.Conductor().ConductAsync(TestCeremony.File(), CancellationToken.None);

        var changed = await world
            .Conductor()
            .ConductAsync(TestCeremony.File("other.hoaban.gov.vn"), CancellationToken.None);

        changed.Refusals.Single().Code.ShouldBe("CER-CHANGED");
    }

    [Fact]
    public async Task Conduct_KilledAtEachStep_ResumesToTheSameHierarchy()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var pins = 0;
        var bytes = TestCeremony.File();

        // The third officer's PIN does not come the first time: everything before it is already made.
        await Should.ThrowAsync<IOException>(
            world
                .Conductor(_ =>
                    ++pins == 3 ? throw new IOException("terminal closed") : TestCeremony.Pin
                )
                .ConductAsync(bytes, CancellationToken.None)
        );
        byte[] before;
        await using (var context = world.Context())
        {
            before = (await context.Cas.SingleAsync(ca => ca.Id == "state-g1")).Certificate;
        }

        world.Clock.Advance(TimeSpan.FromHours(5));
        world.Restart();
        var resumed = await world
            .Conductor(_ => TestCeremony.Pin)
            .ConductAsync(bytes, CancellationToken.None);

        resumed.IsOk.ShouldBeTrue();
        resumed.Value.Holds().ShouldBeTrue();
        await using var after = world.Context();
        (await after.Cas.SingleAsync(ca => ca.Id == "state-g1")).Certificate.ShouldBe(before);
        (await after.Officers.CountAsync()).ShouldBe(3);
        (await after.Intents.CountAsync()).ShouldBe(8);
    }

    [Theory]
    [InlineData("\"purpose\"", "\"purposes\"", "CER-FILE")]
    [InlineData("\"issuer\": \"root-g1\"", "\"issuer\": \"nobody\"", "CER-PLAN")]
    [InlineData("[\"verifier\"]", "[\"king\"]", "CER-PLAN")]
    [InlineData("\"bloc\": \"State\"", "\"bloc\": \"Moon\"", "CER-PLAN")]
    [InlineData("\"key\": \"P-384\"", "\"key\": \"P-256\"", "CER-PLAN")]
    public async Task Conduct_WrongFile_IsRefusedBeforeAnythingIsMade(
        string right,
        string wrong,
        string code
    )
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var text = Encoding
            .UTF8.GetString(TestCeremony.File())
            .Replace(right, wrong, StringComparison.Ordinal);

        var refused = await world
            .Conductor()
            .ConductAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);

        refused.Refusals[0].Code.ShouldBe(code);
        await using var context = world.Context();
        (await context.Ceremonies.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Rehearse_SampleOfTheDocumentation_PlaysToTheEnd()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var sample = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "ceremony-hoaban.json"),
            CancellationToken.None
        );

        var rehearsed = await world.Conductor().RehearseAsync(sample, CancellationToken.None);

        rehearsed.IsOk.ShouldBeTrue(rehearsed.IsOk ? "" : rehearsed.Refusals[0].ToString());
        rehearsed.Value.Lines[^1].Step.ShouldBe("central-signing-key");
    }
}
