using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Tests.Database;

public sealed class RowLoadingTests
{
    private const int More = 450;

    [Theory, ClassData(typeof(Engines))]
    public async Task Load_MoreThanOneStatement_ReadsAsIfTracked(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using var context = sample.Context();

        await context.LoadAsync(Enumerable.Range(1, More).Select(count => Row(count)), default);

        var rows = await context.Rows.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
        rows.Count.ShouldBe(More);
        rows.Select(row => row.Number).ShouldBeUnique();
        var last = rows.Single(row => row.Count == More);
        last.ShouldBeEquivalentTo(Row(More, last.Number));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Load_InATransactionThatIsRolledBack_LeavesNothing(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using (var context = sample.Context())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.LoadAsync([Row(1)], default);
            await transaction.RollbackAsync();
        }

        await using var reading = sample.Context();
        (await reading.Rows.CountAsync()).ShouldBe(0);
    }

    private static SampleRow Row(int count, long number = 0) =>
        new()
        {
            Number = number,
            Token = new Guid(count, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]),
            At = Sample.Start.AddSeconds(count),
            Until = count % 2 == 0 ? null : Sample.Start,
            Day = new DateOnly(2026, 4, 30),
            State = SampleState.Done,
            Name = "Nguyễn 'Ánh\"; --",
            Bytes = [1, 2, 3],
            Flag = true,
            Count = count,
            Amount = 12.50m,
        };
}
