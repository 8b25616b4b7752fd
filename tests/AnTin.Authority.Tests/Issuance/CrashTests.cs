using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>A crash at any step boundary, then a restart: every order has one certificate, one mail, one outcome.</summary>
public sealed class CrashTests
{
    public static TheoryData<IssuanceStep, DatabaseEngine> Everywhere()
    {
        var data = new TheoryData<IssuanceStep, DatabaseEngine>();
        foreach (DatabaseEngine engine in new Engines())
        {
            foreach (var step in Enum.GetValues<IssuanceStep>())
            {
                data.Add(step, engine);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task T1_CrashAtAnyStep_LosesNothingRepeatsNothing(
        IssuanceStep step,
        DatabaseEngine engine
    )
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var first = await Orders.AddAsync(world, "Giáo viên số 1");
        var second = await Orders.AddAsync(world, "Giáo viên số 2");
        world.Probe.At = step;

        (await DiesAsync(world)).ShouldBeTrue();
        world.Restart();
        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);
        await world.RunAsync();

        await ShouldBeDoneOnce(world, first.OrderId, second.OrderId);
    }

    [Theory]
    [InlineData(nameof(IssuanceStep.KeyPrepared))]
    [InlineData(nameof(IssuanceStep.IntentRecorded))]
    [InlineData(nameof(IssuanceStep.Signed))]
    [InlineData(nameof(IssuanceStep.Recorded))]
    [InlineData(nameof(IssuanceStep.Bound))]
    [InlineData(nameof(IssuanceStep.OutcomeTold))]
    public async Task T1_ProcessKilled_LosesNothingRepeatsNothing(string step)
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var first = await Orders.AddAsync(world, "Giáo viên số 1");
        var second = await Orders.AddAsync(world, "Giáo viên số 2");
        var program = typeof(CrashTests).Assembly.Location;
        var killed = await OutsideTool.RunAsync("dotnet", program, "die", world.Root, step);
        killed.ExitCode.ShouldBe(137, killed.Both);
        var again = await OutsideTool.RunAsync("dotnet", program, "die", world.Root, "never");
        again.ExitCode.ShouldBe(0, again.Both);

        await using var left = AuthorityWorld.Reopen(world.Root);
        await ShouldBeDoneOnce(left, first.OrderId, second.OrderId);
    }

    private static async Task ShouldBeDoneOnce(AuthorityWorld world, params Guid[] orders)
    {
        await using var context = world.Context();
        foreach (var order in orders)
        {
            var intent = await context
                .Intents.Include(one => one.Certificate)
                .SingleAsync(one => one.OrderId == order);
            var settlements = world.Window.SettlementsOf(order);
            settlements.ShouldNotBeEmpty();
            settlements.ShouldAllBe(told =>
                told == $"issued {Convert.ToHexString(intent.Certificate!.Certificate)}"
            );
            world.Custody.MailsOf(order).ShouldBe(1);
            (await context.Orders.SingleAsync(one => one.OrderId == order)).State.ShouldBe(
                OrderState.Settled
            );
        }

        (await context.Intents.CountAsync(one => one.OrderId != null)).ShouldBe(orders.Length);
        var inJournal = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in world.Journal.ReadAsync(CancellationToken.None))
        {
            inJournal.Add(line.Serial);
        }

        (await context.Intents.Select(one => one.SerialHex).ToListAsync()).ShouldAllBe(serial =>
            inJournal.Contains(serial)
        );
    }

    private static async Task<bool> DiesAsync(AuthorityWorld world)
    {
        try
        {
            await world.RunAsync();
            return false;
        }
        catch (SimulatedCrashException)
        {
            return true;
        }
    }
}
