using AnTin.Authority.Crls;
using AnTin.Authority.Issuance;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Pki.Revocation;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Crls;

public sealed class CrlScheduleTests
{
    /// <summary>root-g1 has one list, the two others one complete list and sixteen shards each.</summary>
    private const int Lists = 1 + 17 + 17;

    [Theory, ClassData(typeof(Engines))]
    public async Task T10_Lists_AreMadeOnceAndAgainAtHalfLife(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var schedule = world.Get<CrlSchedule>();

        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(Lists);
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(Lists - 1);

        var list = await Read(world, "state-g1", StatusDirectory.Complete);
        list.Number.ShouldBe(2);
        (list.NextUpdate - list.ThisUpdate).ShouldBe(TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task T10_SixtyPercentOver_IsLate()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var schedule = world.Get<CrlSchedule>();
        await schedule.RunAsync(CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromHours(14.5));

        var lists = await schedule.LookAsync(CancellationToken.None);

        lists.Where(one => one.Ca.Id == "state-g1").ShouldAllBe(one => one.IsDue && one.IsLate);
        lists.Where(one => one.Ca.Id == "root-g1").ShouldAllBe(one => !one.IsDue && !one.IsLate);
    }

    [Fact]
    public async Task Revocation_OfOneCertificate_StandsInItsShardAndTheCompleteListOnly()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        await world.RunAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        await using var context = world.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        var certificate = Certificate.From(intent.Certificate!.Certificate);
        await RevokeAsync(world, intent.SerialHex, "LK");

        (await world.Get<CrlSchedule>().RunAsync(CancellationToken.None)).ShouldBe(2);

        var address = certificate.CrlUris.Single();
        address.ShouldEndWith($"/pki/pub/crl/state-g1-{intent.Shard}.crl");
        var shard = await Read(world, "state-g1", intent.Shard);
        shard.Find(certificate.Serial)!.Value.Reason.ShouldBe(RevocationReason.KeyCompromise);
        shard.IssuingDistributionPoint!.Covers(certificate).ShouldBeTrue();
        (await Read(world, "state-g1", StatusDirectory.Complete)).Count.ShouldBe(1);
        (await Read(world, "state-g1", (intent.Shard + 1) % 16)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task T11_ListOfAnotherCa_IsRefusedAndTheOldOneStays()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        await using var context = world.Context();
        var state = await context.Cas.SingleAsync(ca => ca.Id == "state-g1");
        var directory = world.Get<StatusDirectory>();
        var foreign = await File.ReadAllBytesAsync(
            directory.CrlPath("services-g1", StatusDirectory.Complete)
        );
        var before = await File.ReadAllBytesAsync(
            directory.CrlPath("state-g1", StatusDirectory.Complete)
        );

        var refused = await Should.ThrowAsync<CrlRefusedException>(
            world
                .Get<CrlShelf>()
                .PlaceAsync(
                    state,
                    StatusDirectory.Complete,
                    foreign,
                    world.Clock.GetUtcNow(),
                    CancellationToken.None
                )
        );

        refused.Message.ShouldContain("Its issuer is");
        (
            await File.ReadAllBytesAsync(directory.CrlPath("state-g1", StatusDirectory.Complete))
        ).ShouldBe(before);
    }

    [Fact]
    public async Task T11_SameNumberAgain_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        await using var context = world.Context();
        var state = await context.Cas.SingleAsync(ca => ca.Id == "state-g1");
        var path = world.Get<StatusDirectory>().CrlPath("state-g1", 3);
        var same = await File.ReadAllBytesAsync(path);

        await Should.ThrowAsync<CrlRefusedException>(
            world
                .Get<CrlShelf>()
                .PlaceAsync(state, 3, same, world.Clock.GetUtcNow(), CancellationToken.None)
        );
    }

    [Fact]
    public async Task T22_IssuanceStopped_ListsAreStillMade()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await world.Get<StopSwitch>().SetAsync(true, "operator-1", "drill", CancellationToken.None);

        (await world.Get<CrlSchedule>().RunAsync(CancellationToken.None)).ShouldBe(Lists);
    }

    private static async Task<CertificateRevocationList> Read(
        AuthorityWorld world,
        string ca,
        int shard
    ) =>
        (
            await CrlShelf.ReadAsync(
                world.Get<StatusDirectory>().CrlPath(ca, shard),
                CancellationToken.None
            )
        )!;

    private static async Task RevokeAsync(AuthorityWorld world, string serial, string code) =>
        (
            await world
                .Get<Revoke>()
                .RunAsync(
                    [new RevocationWish("state-g1", serial, RevocationCode.Find(code)!)],
                    "both-1",
                    dryRun: false,
                    CancellationToken.None
                )
        )
            .Single()
            .Outcome.ShouldBe(RevocationOutcome.Revoked);
}
