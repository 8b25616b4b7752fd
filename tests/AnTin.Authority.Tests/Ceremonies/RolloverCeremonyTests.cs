using System.Text;
using AnTin.Authority.Ceremonies;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>The ceremony of a rollover: rehearsed, refused where it is wrong, resumed where the power failed.</summary>
public sealed class RolloverCeremonyTests
{
    [Fact]
    public async Task T12_Rehearse_Rollover_PlaysTheSameStepsAndMakesNothing()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var rehearsed = await world
            .Conductor()
            .RehearseAsync(RolledWorld.File(), CancellationToken.None);
        await using (var context = world.Context())
        {
            (await context.Cas.CountAsync()).ShouldBe(3);
            (await context.CrossCertificates.AnyAsync()).ShouldBeFalse();
            (await context.Intents.CountAsync()).ShouldBe(8);
        }

        var held = await world.Conductor().ConductAsync(RolledWorld.File(), CancellationToken.None);

        rehearsed
            .Value.Lines.Select(line => line.Step)
            .ShouldBe(held.Value.Lines.Select(line => line.Step));
        held.Value.Lines.Select(line => line.Step).ShouldContain("link:root-k2-by-root-g1");
    }

    [Fact]
    public async Task T12_KilledAtAnyKey_ResumesToTheSameKeys()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var fewest = 0;
        for (var survives = 0; ; survives++)
        {
            var keys = new DyingKeys(world.Get<ISigningKeys>(), survives);
            try
            {
                var held = await Conductor(world, keys)
                    .ConductAsync(RolledWorld.File(), CancellationToken.None);
                held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
                held.Value.Holds().ShouldBeTrue();
                break;
            }
            catch (IOException)
            {
                fewest++;
                world.Clock.Advance(TimeSpan.FromHours(1));
                world.Restart();
            }
        }

        fewest.ShouldBeGreaterThan(2);
        await using var context = world.Context();
        (await context.Intents.CountAsync()).ShouldBe(8 + 2 + 2 + 2);
        (await context.Certificates.CountAsync()).ShouldBe(8 + 2 + 2 + 2);
        (await context.CrossCertificates.CountAsync()).ShouldBe(2);
        var again = await world
            .Conductor()
            .ConductAsync(RolledWorld.File(), CancellationToken.None);
        again.IsOk.ShouldBeTrue();
        (await context.Intents.CountAsync()).ShouldBe(8 + 2 + 2 + 2);
    }

    [Theory]
    [InlineData(
        "\"of\": \"state-g1\"",
        "\"of\": \"nobody\"",
        "a CA of an earlier ceremony, not nobody"
    )]
    [InlineData("HBNN_K2", "HBNN_G1", "a prefix not used before")]
    [InlineData("state-k2", "state-g1", "an id not used before")]
    [InlineData("\"profile\": \"CA_20Y\"", "\"profile\": \"ROOT_30Y\"", "a profile of a Authority")]
    [InlineData(
        "\"authority\": \"state-k2\"",
        "\"authority\": \"state-g1\"",
        "an OCSP signer for state-k2"
    )]
    [InlineData("\"of\": \"state-g1\"", "\"of\": \"root-g1\"", "to follow root-g1, once")]
    public async Task T12_WrongRollover_IsRefusedBeforeAnythingIsMade(
        string right,
        string wrong,
        string wanted
    )
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var text = Encoding
            .UTF8.GetString(RolledWorld.File())
            .Replace(right, wrong, StringComparison.Ordinal);

        var refused = await world
            .Conductor()
            .ConductAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);

        refused.Refusals[0].Code.ShouldBe("CER-PLAN");
        refused.Refusals[0].Facts!.Values.Single().ShouldContain(wanted);
        await using var context = world.Context();
        (await context.Cas.CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task T12_OldKeyAskedForAnythingButResponders_IsRefused()
    {
        await using var rolled = await RolledWorld.MakeAsync();
        var again = Encoding
            .UTF8.GetString(RolledWorld.File())
            .Replace("test-rollover", "again", StringComparison.Ordinal)
            .Replace("-k2", "-k3", StringComparison.Ordinal)
            .Replace("_K2", "_K3", StringComparison.Ordinal);

        var followed = await rolled
            .World.Conductor()
            .ConductAsync(Encoding.UTF8.GetBytes(again), CancellationToken.None);
        var ordered = await rolled
            .World.Conductor()
            .ConductAsync(
                """
                {
                  "ceremony": "late", "purpose": "tests", "host": "pki.hoaban.gov.vn", "organisation": "Tỉnh Hoa Ban",
                  "authorities": [ { "id": "late-g1", "name": "CA muộn", "issuer": "root-g1", "key": "P-256",
                                     "prefix": "LATE_G1", "profile": "CA_20Y" } ]
                }
                """u8.ToArray(),
                CancellationToken.None
            );
        var responder = await rolled
            .World.Conductor()
            .ConductAsync(
                """
                {
                  "ceremony": "responder", "purpose": "tests", "host": "pki.hoaban.gov.vn", "organisation": "Tỉnh Hoa Ban",
                  "ocspSigners": [ { "id": "ocsp-2", "authority": "state-g1", "name": "OCSP 2" } ]
                }
                """u8.ToArray(),
                CancellationToken.None
            );

        followed
            .Refusals[0]
            .Facts!.Values.Single()
            .ShouldContain("to follow root-k2, once, not root-g1");
        ordered.Refusals[0].Facts!.Values.Single().ShouldContain("the newest key of its name");
        responder.IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Rehearse_SampleOfTheDocumentation_FollowsTheFirstSample()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var first = Encoding.UTF8.GetString(await SampleAsync("ceremony-hoaban.json"));
        var conducted = await world
            .Conductor()
            .ConductAsync(
                Encoding.UTF8.GetBytes(
                    first
                        .Replace("RSA-4096", "P-384", StringComparison.Ordinal)
                        .Replace("RSA-3072", "P-256", StringComparison.Ordinal)
                ),
                CancellationToken.None
            );
        conducted.IsOk.ShouldBeTrue();

        var rehearsed = await world
            .Conductor()
            .RehearseAsync(await SampleAsync("ceremony-rollover.json"), CancellationToken.None);

        rehearsed.IsOk.ShouldBeTrue(rehearsed.IsOk ? "" : rehearsed.Refusals[0].ToString());
        rehearsed.Value.Lines.Select(line => line.Step).ShouldContain("ca:state-g1-k2");
    }

    private static Task<byte[]> SampleAsync(string name) =>
        File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, name));

    private static CeremonyConductor Conductor(AuthorityWorld world, DyingKeys keys) =>
        new(
            world.Get<IDbContextFactory<AuthorityDb>>(),
            keys.Making(world),
            world.Get<AuthorityJournal>(),
            world.Get<TwinLint>(),
            world.Clock,
            keys.Opening
        );
}
