using System.Diagnostics;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using AnTin.TestKit.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Registration.Bench;

/// <summary>
/// Every list and search page as a browser gets it: the whole service as a process of its own, the tables filled beneath
/// it, signed in, over HTTP. Beside them stands the cheapest page, which asks the database nothing.
/// </summary>
internal static class PageBench
{
    public static async Task RunAsync(DatabaseEngine engine, Size size)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        PlaceRegistration(database.Settings);
        // One visitor asks as much as a thousand: the limit is for another day.
        Environment.SetEnvironmentVariable("ANTIN__Http__RequestsPerMinute", "100000");
        await using var demo = new DemoService();
        await demo.StartAsync();
        demo.Kill();
        var school = demo.Account("organisation", 0);
        var department = demo.Account("organisation", 1);
        await FillAsync(database.Settings, size, school.Login, department.Login);
        await demo.StartAsync();
        var times = new Timings(size.Rounds);
        using (var visitor = new FormVisitor(demo.Address, follows: false))
        {
            await AskAsync(
                visitor,
                times,
                "public",
                ["accessibility", "", "services", "lookup/00000077", "resources", "hierarchy"]
            );
        }

        foreach (var (who, account) in new[] { ("school", school), ("department", department) })
        {
            using var owner = new FormVisitor(demo.Address, follows: false);
            await owner.SignInAsync(account.Login, account.Password!);
            await AskAsync(owner, times, who, Workspace);
        }

        using var officer = new FormVisitor(demo.Address, follows: false);
        var desk = demo.Account("reception");
        await officer.SignInAsync(desk.Login, desk.Password!);
        await AskAsync(officer, times, "desk", Desk);
        Console.WriteLine($"  the slowest 95th percentile: {times.Worst:0.0} ms");
    }

    /// <summary>Processes started from now on keep their dossiers there.</summary>
    public static void PlaceRegistration(DatabaseSettings settings)
    {
        Environment.SetEnvironmentVariable(
            "ANTIN__Databases__Registration__Engine",
            settings.Engine.ToString()
        );
        Environment.SetEnvironmentVariable(
            "ANTIN__Databases__Registration__ConnectionString",
            settings.ConnectionString
        );
    }

    public static ServiceProvider Registration(DatabaseSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRegistration(
            new RegistrationSettings
            {
                Database = settings,
                PortalAddress = new Uri("http://127.0.0.1/"),
            }
        );
        return services.BuildServiceProvider();
    }

    private static readonly string[] Workspace =
    [
        "workspace",
        "workspace/dossiers",
        "workspace/submitted",
        "workspace/submitted?Q=truong",
        "workspace/completed",
        "workspace/completed?Q=hb77-0123",
        "workspace/search?Q=truong+so+7",
        "workspace/search?Q=nothing",
        "workspace/letters",
        "workspace/certificates",
        "workspace/certificates?Q=nguyen",
        "workspace/certificates?Q=le",
        "workspace/certificates?State=Revoked",
        "workspace/certificates?Q=nguyen&State=Revoked",
        "workspace/reports",
    ];

    private static readonly string[] Desk =
    [
        "desk",
        "desk/queue/mine",
        "desk/queue/reception",
        "desk/queue/verification",
        "desk/queue/approval",
        "desk/queue/issuance",
        "desk/queue/all",
        "desk/queue/all?Text=truong+so+7",
        "desk/queue/all?Channel=Paper",
        "desk/queue/all?Overdue=true",
        "desk/queue/closed",
        "desk/queue/closed?Text=truong",
        "desk/queue/closed?Text=hb77-0123",
        "desk/queue/closed?Text=nothing",
        "desk/queue/closed?Text=truong+nothing",
        "desk/queue/closed?Channel=Paper",
        "desk/queue/closed?Bloc=Party",
        "desk/certificates",
        "desk/certificates?Text=nguyen",
        "desk/certificates?Text=Nguyễn Văn An 77",
        "desk/certificates?Text=1d00000000077",
        "desk/certificates?Text=gv777@",
        "desk/certificates?State=Revoked",
        "desk/certificates?Text=nguyen&State=Revoked",
        "desk/certificates?Text=nguyen&Kind=Organisation",
        "desk/certificates?Kind=Device",
    ];

    private static async Task AskAsync(
        FormVisitor visitor,
        Timings times,
        string who,
        IEnumerable<string> pages
    )
    {
        foreach (var page in pages)
        {
            await times.TakeAsync($"{who} /{page}", () => visitor.Http.GetByteArrayAsync(page));
        }
    }

    private static async Task FillAsync(
        DatabaseSettings settings,
        Size size,
        string school,
        string department
    )
    {
        await using var provider = Registration(settings);
        await using var db = await provider
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        var watch = Stopwatch.StartNew();
        await Filling.FillAsync(db, settings.Engine, size.Dossiers, size.Certificates);
        Guid? first = Filling.School;
        Guid? second = Filling.Department;
        await MoveAsync(db, school, first);
        await MoveAsync(db, department, second);
        Console.WriteLine(
            $"{settings.Engine}: {size.Dossiers} dossiers, {size.Certificates} certificates, filled in {watch.Elapsed.TotalSeconds:0} s"
        );
    }

    /// <summary>Two accounts of the demo move to the organisations that were filled.</summary>
    private static Task MoveAsync(RegistrationDb db, string mailbox, Guid? organisation) =>
        db
            .Accounts.Where(row => row.Mailbox == mailbox)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganisationId, organisation));
}
