using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Tests.Database;

public sealed class SchemaCheckTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Differences_MigrationsAndModelAgree_NoneNamed(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using var context = sample.Context();

        (await SchemaCheck.DifferencesAsync(context)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Differences_ColumnAndIndexMissing_AreNamed(DatabaseEngine engine)
    {
        await using var sample = await Sample.CreateAsync(engine);
        await using var context = sample.Context();
        await context.Database.ExecuteSqlAsync($"""DROP INDEX "IX_Rows_At" """);
        await context.Database.ExecuteSqlAsync($"""ALTER TABLE "Rows" DROP COLUMN "Amount" """);
        await context.Database.ExecuteSqlAsync(
            $"""ALTER TABLE "Rows" ADD COLUMN "Stray" TEXT NULL"""
        );

        var differences = await SchemaCheck.DifferencesAsync(context);

        differences.Count.ShouldBe(3);
        differences.ShouldContain(line =>
            line.StartsWith("missing in the database: column Rows.Amount")
        );
        differences.ShouldContain(line =>
            line.StartsWith("missing in the database: index IX_Rows_At")
        );
        differences.ShouldContain(line => line.StartsWith("not in the model: column Rows.Stray"));
    }
}
