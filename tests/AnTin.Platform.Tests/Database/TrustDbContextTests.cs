using System.Text;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Tests.Database;

public sealed class TrustDbContextTests
{
    private static readonly DateTimeOffset Odd = new DateTimeOffset(
        2026,
        5,
        1,
        8,
        30,
        15,
        TimeSpan.FromHours(7)
    ).AddTicks(1234567);

    [Theory, ClassData(typeof(Engines))]
    public async Task Instants_WrittenAndRead_AreUtcMicroseconds(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using (var context = sample.Context())
        {
            context.Rows.Add(Row("Nguyễn Văn Ánh", Odd));
            await context.SaveChangesAsync();
        }

        await using var reading = sample.Context();
        var row = await reading.Rows.SingleAsync();

        row.Number.ShouldBe(1);
        row.At.Offset.ShouldBe(TimeSpan.Zero);
        row.At.ShouldBe(Instant.Cut(Odd));
        row.Until.ShouldBeNull();
        row.Day.ShouldBe(new DateOnly(2026, 4, 30));
        row.State.ShouldBe(SampleState.Done);
        row.Bytes.ShouldBe(Encoding.UTF8.GetBytes("ấn"));
        row.Amount.ShouldBe(12.50m);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Instants_ComparedInQueries_OrderLikeTime(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using var context = sample.Context();
        context.Rows.AddRange(
            Row("sau", Odd.AddHours(1)),
            Row("trước", Odd.AddHours(-1)),
            Row("xưa", DateTimeOffset.UnixEpoch.AddTicks(-15))
        );
        await context.SaveChangesAsync();

        var names = await context
            .Rows.Where(row => row.At < Odd)
            .OrderBy(row => row.At)
            .Select(row => row.Name)
            .ToListAsync();

        names.ShouldBe(["xưa", "trước"]);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Enums_InTheTable_StandByName(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using var context = sample.Context();
        context.Rows.Add(Row("a", Odd));
        await context.SaveChangesAsync();

        var states = await context
            .Database.SqlQuery<string>($"""SELECT "State" AS "Value" FROM "Rows" """)
            .ToListAsync();

        states.ShouldBe(["Done"]);
    }

    private static SampleRow Row(string name, DateTimeOffset at) =>
        new()
        {
            Token = Guid.CreateVersion7(Odd),
            At = at,
            Day = new DateOnly(2026, 4, 30),
            State = SampleState.Done,
            Name = name,
            Document = """{"a":1}""",
            Bytes = Encoding.UTF8.GetBytes("ấn"),
            Flag = true,
            Count = 3,
            Amount = 12.50m,
        };
}
