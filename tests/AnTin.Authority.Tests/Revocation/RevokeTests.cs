using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Revocation;

public sealed class RevokeTests
{
    private static readonly RevocationCode Lost = RevocationCode.Find("TB")!;

    [Theory, ClassData(typeof(Engines))]
    public async Task Revoke_IssuedCertificate_TellsRegistrationAndCustodyOnce(
        DatabaseEngine engine
    )
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var serial = await Issued(world);

        var results = await RevokeAsync(world, new RevocationWish("state-g1", serial, Lost));
        await world.Get<OutboxDispatcher<AuthorityDb>>().DispatchDueAsync();
        await world.Get<OutboxDispatcher<AuthorityDb>>().DispatchDueAsync();

        results.Single().Outcome.ShouldBe(RevocationOutcome.Revoked);
        world.Events.Heard.Single().SerialHex.ShouldBe(serial);
        world.Events.Heard.Single().Code.ShouldBe("TB");
        world.Events.Heard.Single().At.ShouldBe(world.Clock.GetUtcNow());
        world.Custody.Destroyed.ShouldBe([$"{serial} TB"]);
    }

    [Fact]
    public async Task Revoke_Twice_FirstTimeAndReasonStay()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var serial = await Issued(world);
        await RevokeAsync(world, new RevocationWish("state-g1", serial, Lost));
        var first = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromHours(3));

        var again = await RevokeAsync(
            world,
            new RevocationWish("state-g1", serial, RevocationCode.Find("NH")!)
        );

        again.Single().Outcome.ShouldBe(RevocationOutcome.AlreadyRevoked);
        again.Single().RevokedAt.ShouldBe(first);
        await using var context = world.Context();
        (await context.Revocations.SingleAsync()).Code.ShouldBe("TB");
    }

    [Fact]
    public async Task Revoke_SerialAsPeopleCopyIt_IsFound()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var serial = await Issued(world);
        var typed = string.Join(
            ':',
            serial.ToLowerInvariant().Chunk(2).Select(pair => new string(pair))
        );

        var results = await RevokeAsync(world, new RevocationWish("state-g1", typed, Lost));

        results.Single().Outcome.ShouldBe(RevocationOutcome.Revoked);
    }

    [Fact]
    public async Task T8_ListWithRepetitionsAndStrangers_OneResultForEachInOrder()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var one = await Issued(world);
        var two = await Issued(world);
        var wishes = new[] { one, "00FF", two, one, "không phải số" }
            .Select(serial => new RevocationWish("state-g1", serial, Lost))
            .ToArray();

        var results = await RevokeAsync(world, wishes);

        results.Select(result => result.Wish).ShouldBe(wishes);
        results
            .Select(result => result.Outcome)
            .ShouldBe([
                RevocationOutcome.Revoked,
                RevocationOutcome.Unknown,
                RevocationOutcome.Revoked,
                RevocationOutcome.AlreadyRevoked,
                RevocationOutcome.Unknown,
            ]);
    }

    [Fact]
    public async Task T13_DryRun_SaysAndWritesNothing()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var serial = await Issued(world);

        var said = await world
            .Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", serial, Lost)],
                "officer",
                dryRun: true,
                CancellationToken.None
            );

        said.Single().Outcome.ShouldBe(RevocationOutcome.Revoked);
        await using var context = world.Context();
        (await context.Revocations.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task T20_KeyStoreGone_StillRevokes()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var serial = await Issued(world);
        Directory.Delete(Path.Combine(world.Root, "keys"), recursive: true);
        world.Restart();

        var results = await RevokeAsync(world, new RevocationWish("state-g1", serial, Lost));

        results.Single().Outcome.ShouldBe(RevocationOutcome.Revoked);
    }

    [Fact]
    public void Codes_EveryOne_IsUniqueAndOnTheWire()
    {
        RevocationCode.All.Select(code => code.Code).ShouldBeUnique(StringComparer.Ordinal);
        RevocationCode.All.ShouldAllBe(code =>
            code.Reason >= 0 && code.Reason <= 10 && code.Reason != 7 && code.Reason != 8
        );
        RevocationCode.Find("ghtdtt")!.Reason.ShouldBe(4);
    }

    private static Task<IReadOnlyList<RevocationResult>> RevokeAsync(
        AuthorityWorld world,
        params RevocationWish[] wishes
    ) => world.Get<Revoke>().RunAsync(wishes, "both-1", dryRun: false, CancellationToken.None);

    private static async Task<string> Issued(AuthorityWorld world)
    {
        var order = await Orders.AddAsync(world);
        await world.RunAsync();
        await using var context = world.Context();
        return (
            await context.Intents.SingleAsync(intent => intent.OrderId == order.OrderId)
        ).SerialHex;
    }
}
