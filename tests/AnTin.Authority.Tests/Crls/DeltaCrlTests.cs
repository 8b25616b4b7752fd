using System.Text;
using AnTin.Authority.Crls;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Pki.Revocation;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Crls;

/// <summary>A CA whose ceremony asks for delta CRLs: state-g1, good for two hours; its complete lists for a day.</summary>
public sealed class DeltaCrlTests
{
    private const int Shards = 16;

    [Theory, ClassData(typeof(Engines))]
    public async Task T10_Deltas_RenewAtHalfTheirLifeUnderTheNumberOfTheirList(
        DatabaseEngine engine
    )
    {
        await using var world = await WorldAsync(engine);
        var schedule = world.Get<CrlSchedule>();
        await schedule.RunAsync(CancellationToken.None);
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(0);

        world.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(1 + Shards);

        var complete = await ReadAsync(world, StatusDirectory.Complete);
        var delta = await ReadAsync(world, StatusDirectory.Complete, isDelta: true);
        (complete.Number, delta.Number, delta.BaseNumber).ShouldBe((2, 2, 1));
        (delta.NextUpdate - delta.ThisUpdate).ShouldBe(TimeSpan.FromHours(2));
        (complete.NextUpdate - complete.ThisUpdate).ShouldBe(TimeSpan.FromHours(24));
        complete
            .FreshestCrl.Single()
            .Uris.Single()
            .ShouldBe("http://pki.hoaban.gov.vn/pki/pub/crl/state-g1-delta.crl");
        delta.FreshestCrl.ShouldBeEmpty();
        world.Clock.Advance(TimeSpan.FromMinutes(73));
        (await schedule.LookAsync(CancellationToken.None))
            .Where(one => one.IsLate)
            .ShouldAllBe(one => one.Ca.Id == "state-g1");
    }

    [Fact]
    public async Task Base_OfADelta_IsTheOldestListStillGood()
    {
        await using var world = await WorldAsync();
        var schedule = world.Get<CrlSchedule>();
        for (var hour = 0; hour < 26; hour++)
        {
            await schedule.RunAsync(CancellationToken.None);
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        // Made at 25 h; the list of 1 h ended in this moment, the one of 2 h has an hour left.
        var delta = await ReadAsync(world, 3, isDelta: true);

        (delta.Number, delta.BaseNumber).ShouldBe((26, 3));
    }

    [Fact]
    public async Task Revocation_KeptListAndNewDelta_SayItHereAndToOpensslAndCerttool()
    {
        await using var world = await WorldAsync();
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddHours(-2));
        var order = await Orders.AddAsync(world);
        await world.RunAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        await using var context = world.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        var certificate = Certificate.From(intent.Certificate!.Certificate);
        var kept = await ReadAsync(world, intent.Shard);
        world.Clock.Set(TimeProvider.System.GetUtcNow());
        await world
            .Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", intent.SerialHex, RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        var delta = await ReadAsync(world, intent.Shard, isDelta: true);

        kept.Find(certificate.Serial).ShouldBeNull();
        delta.Find(certificate.Serial)!.Value.Reason.ShouldBe(RevocationReason.KeyCompromise);
        (delta.Number - kept.Number).ShouldBe(1);
        DeltaCrl.Fits(kept, delta).ShouldBeTrue();
        Judge(world, certificate, kept).Standing.ShouldBe(CertificateStanding.Valid);
        Judge(world, certificate, kept, delta).Standing.ShouldBe(CertificateStanding.Revoked);

        (await OpensslAsync(world, certificate, kept)).ShouldContain(": OK");
        (await OpensslAsync(world, certificate, kept, delta)).ShouldContain("certificate revoked");
        var path = world.Get<StatusDirectory>().CrlPath("state-g1", intent.Shard, isDelta: true);
        var certtool = await OutsideTool.RunAsync(
            "certtool",
            "--crl-info",
            "--inder",
            "--infile",
            path
        );
        certtool.Both.ToUpperInvariant().ShouldContain(intent.SerialHex);
        certtool.Both.ShouldContain("Revoked certificates (1)");
    }

    [Fact]
    public async Task T11_DeltaAndListBehindEachOthersAddress_AreRefused()
    {
        await using var world = await WorldAsync();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        await using var context = world.Context();
        var state = await context.Cas.SingleAsync(ca => ca.Id == "state-g1");
        var shelf = world.Get<CrlShelf>();
        foreach (var isDelta in new[] { true, false })
        {
            var other = await File.ReadAllBytesAsync(
                world.Get<StatusDirectory>().CrlPath("state-g1", 3, !isDelta)
            );

            var refused = await Should.ThrowAsync<CrlRefusedException>(
                shelf.PlaceAsync(
                    state,
                    3,
                    other,
                    world.Clock.GetUtcNow(),
                    CancellationToken.None,
                    isDelta
                )
            );

            refused.Message.ShouldContain("which has another address");
        }
    }

    [Fact]
    public async Task T10_DeltaLostBeforeItWasPlaced_IsMadeAtTheNextLook()
    {
        await using var world = await WorldAsync();
        var schedule = world.Get<CrlSchedule>();
        await schedule.RunAsync(CancellationToken.None);
        File.Delete(world.Get<StatusDirectory>().CrlPath("state-g1", 3, isDelta: true));

        (await schedule.RunAsync(CancellationToken.None)).ShouldBe(1);

        (await ReadAsync(world, 3, isDelta: true)).Number.ShouldBe(2);
    }

    private static async Task<AuthorityWorld> WorldAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite
    )
    {
        var world = await AuthorityWorld.CreateEmptyAsync(engine);
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-3));
        var text = Encoding
            .UTF8.GetString(TestCeremony.File())
            .Replace(
                "\"bloc\": \"State\"",
                "\"bloc\": \"State\", \"deltaHours\": 2",
                StringComparison.Ordinal
            );
        var held = await world
            .Conductor()
            .ConductAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);
        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        return world;
    }

    private static async Task<CertificateRevocationList> ReadAsync(
        AuthorityWorld world,
        int shard,
        bool isDelta = false
    ) =>
        (
            await CrlShelf.ReadAsync(
                world.Get<StatusDirectory>().CrlPath("state-g1", shard, isDelta),
                CancellationToken.None
            )
        )!;

    private static PathVerdict Judge(
        AuthorityWorld world,
        Certificate certificate,
        params CertificateRevocationList[] lists
    ) =>
        PathValidator.Validate(
            certificate,
            world.Clock.GetUtcNow(),
            new PathInput { Anchors = [Published(world, "state-g1")], Crls = lists }
        );

    private static async Task<string> OpensslAsync(
        AuthorityWorld world,
        Certificate certificate,
        params CertificateRevocationList[] lists
    )
    {
        var judged = await new OpensslVerify
        {
            Anchors = [Published(world, "root-g1").Encoded],
            Intermediates = [Published(world, "state-g1").Encoded],
            Lists = [.. lists.Select(list => list.Encoded)],
            Options = ["-crl_check", "-use_deltas"],
        }.RunAsync(certificate.Encoded);
        return judged.Both;
    }

    private static Certificate Published(AuthorityWorld world, string id) =>
        Certificate.From(File.ReadAllBytes(world.Get<StatusDirectory>().CertificatePath(id)));
}
