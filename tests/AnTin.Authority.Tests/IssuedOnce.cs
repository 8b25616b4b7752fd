using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests;

/// <summary>After whatever happened: each order has one certificate, everybody was told the same, and the journal knows it.</summary>
internal static class IssuedOnce
{
    public static async Task HoldsAsync(
        AuthorityWorld world,
        AuthorityDb context,
        IEnumerable<string> answered
    )
    {
        var intents = await context
            .Intents.AsNoTracking()
            .Include(one => one.Certificate)
            .Where(one => one.OrderId != null)
            .ToListAsync();
        intents.Select(one => one.OrderId).ShouldBeUnique();
        intents.ShouldAllBe(one => one.Certificate != null);
        answered
            .Except(intents.Select(one => one.OrderId!.Value.ToString()), StringComparer.Ordinal)
            .ShouldBeEmpty();
        foreach (var intent in intents)
        {
            world
                .Window.SettlementsOf(intent.OrderId!.Value)
                .Distinct(StringComparer.Ordinal)
                .ShouldBe([$"issued {Convert.ToHexString(intent.Certificate!.Certificate)}"]);
        }

        var journal = await world.Journal.ReadAsync(CancellationToken.None).ToListAsync();
        journal.Select(line => (line.Kind, line.Issuer, line.Serial)).ShouldBeUnique();
        intents
            .Select(one => one.SerialHex)
            .Except(
                journal.Where(line => line.Kind == JournalKind.Intent).Select(line => line.Serial),
                StringComparer.Ordinal
            )
            .ShouldBeEmpty();
    }
}
