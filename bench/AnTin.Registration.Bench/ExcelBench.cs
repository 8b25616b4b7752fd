using System.Diagnostics;
using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Excel;
using AnTin.Server.Demo;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using AnTin.TestKit.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Registration.Bench;

/// <summary>
/// A workbook of 1,000 good rows opened, checked (population database and all) and imported through the pages of a running
/// service, beside the same with one row.
/// </summary>
internal static class ExcelBench
{
    private const int Rows = 1000;

    public static async Task RunAsync(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        PageBench.PlaceRegistration(database.Settings);
        await using var demo = new DemoService();
        await demo.StartAsync();
        var about = DemoOrganisation.All.First(one => one.Key == "thpt2");
        var account = demo.Account("organisation");
        using var school = new FormVisitor(demo.Address);
        await school.SignInAsync(account.Login, account.Password!);
        foreach (var rows in new[] { 1, Rows, Rows })
        {
            var workbook = demo.Scratch("list.xlsx");
            await File.WriteAllBytesAsync(
                workbook,
                await WorkbookAsync(database.Settings, about, rows)
            );
            const string New = "/workspace/dossiers/new";
            await school.SendAsync(
                New,
                New,
                [("Input.Type", "CMCTSCN"), ("Input.DeclaredCount", $"{rows}")]
            );
            var import = string.Join('/', school.Here.Split('/').Take(4)) + "/import";
            var watch = Stopwatch.StartNew();
            var page = await school.UploadAsync(import, import, "Workbook", workbook);
            var review = school.Here;
            var checkedIn = watch.Elapsed;
            if (page.Contains("partly\" value=\"true", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The workbook was to be without fault.");
            }

            watch.Restart();
            await school.SendAsync(review, review, [("partly", "false")]);
            if (school.Here.StartsWith(import, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The rows were not taken in.");
            }

            Console.WriteLine(
                $"{engine}: {rows} rows checked in {checkedIn.TotalSeconds:0.00} s, imported in {watch.Elapsed.TotalSeconds:0.00} s"
            );
        }
    }

    private static async Task<byte[]> WorkbookAsync(
        DatabaseSettings settings,
        DemoOrganisation about,
        int rows
    )
    {
        await using var provider = PageBench.Registration(settings);
        await using var db = await provider
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync();
        var organisation = await db.Organisations.FirstAsync(row => row.Name == about.Name);
        var people = Enumerable
            .Range(20_000, rows)
            .Select(number => DemoPersonForms.Of(InventedPeople.Person(number), about));
        return await provider
            .GetRequiredService<PersonTemplate>()
            .FilledAsync(
                new Actor(Guid.Empty, "Bench", "", AccountRoles.Owner, organisation.Id),
                [.. people],
                default
            );
    }
}
