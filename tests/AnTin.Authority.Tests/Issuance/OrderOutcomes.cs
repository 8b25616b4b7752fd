using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>What became of orders that nobody should believe.</summary>
internal static class OrderOutcomes
{
    /// <summary>One batch later: refused for this reason, nothing intended, and the one alarm of it.</summary>
    public static async Task ShouldFailAsync(
        this AuthorityWorld world,
        IssuanceOrder order,
        string code,
        string? fact = null
    )
    {
        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId).ShouldBe($"failed {code}");
        await using var context = world.Context();
        (await context.Intents.AnyAsync(one => one.OrderId == order.OrderId)).ShouldBeFalse();
        var alarm = await context.Alarms.SingleAsync();
        alarm.Code.ShouldBe(code);
        if (fact is not null)
        {
            alarm.Fact.ShouldBe(fact);
        }
    }
}
