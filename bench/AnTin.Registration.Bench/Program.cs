using System.Diagnostics;
using System.Globalization;
using AnTin.Platform.Database;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Bench;
using AnTin.Registration.Certificates;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Search;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// Lists and searches over 200,000 dossiers and 1,000,000 certificates, each beside the cheapest read of the same database
// (one row by its key). Arguments: dossiers certificates rounds.
var dossiers = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var certificates = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 40;
var engines = Environment.GetEnvironmentVariable("ANTIN_TEST_POSTGRES") is { Length: > 0 }
    ? new[] { DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql }
    : [DatabaseEngine.Sqlite];
foreach (var engine in engines)
{
    await using var database = await TestDatabase.CreateAsync(engine);
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddRegistration(
        new RegistrationSettings
        {
            Database = database.Settings,
            PortalAddress = new Uri("https://dvc.hoaban.gov.vn/"),
        }
    );
    await using var provider = services.BuildServiceProvider();
    var factory = provider.GetRequiredService<IDbContextFactory<RegistrationDb>>();
    await using (var db = await factory.CreateDbContextAsync())
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.MigrateAsync();
        var watch = Stopwatch.StartNew();
        await Filling.FillAsync(db, engine, dossiers, certificates);
        Console.WriteLine(
            $"{engine}: {dossiers} dossiers, {certificates} certificates, filled in {watch.Elapsed.TotalSeconds:0} s"
        );
    }

    var queue = provider.GetRequiredService<DeskQueue>();
    var search = provider.GetRequiredService<CertificateSearch>();
    var school = Owner(Filling.School);
    var department = Owner(Filling.Department);
    var next = (
        await queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, null, default)
    ).Next;
    await MeasureAsync(
        "one row by key",
        async () =>
        {
            await using var db = await factory.CreateDbContextAsync();
            await db.Certificates.AsNoTracking().FirstAsync(row => row.Id == certificates / 2);
        }
    );
    await MeasureAsync(
        "queue, open, by due date",
        () => queue.ListAsync(new QueueFilter(), null, default)
    );
    await MeasureAsync(
        "queue, open, words",
        () => queue.ListAsync(new QueueFilter { Text = "truong so 7" }, null, default)
    );
    await MeasureAsync("queue, open, count", () => queue.CountAsync(new QueueFilter(), default));
    await MeasureAsync(
        "archive, newest",
        () => queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, null, default)
    );
    await MeasureAsync(
        "archive, second page",
        () => queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, next, default)
    );
    await MeasureAsync(
        "archive, common words",
        () =>
            queue.ListAsync(
                new QueueFilter { Shelf = DeskShelf.Closed, Text = "truong" },
                null,
                default
            )
    );
    await MeasureAsync(
        "archive, rare words",
        () =>
            queue.ListAsync(
                new QueueFilter { Shelf = DeskShelf.Closed, Text = "hb77-0123" },
                null,
                default
            )
    );
    await MeasureAsync(
        "certificates, newest",
        () => search.ListAsync(new CertificateFilter(), null, default)
    );
    await MeasureAsync(
        "certificates, common name",
        () => search.ListAsync(new CertificateFilter { Text = "nguyen" }, null, default)
    );
    await MeasureAsync(
        "certificates, whole name",
        () => search.ListAsync(new CertificateFilter { Text = "Nguyễn Văn An 77" }, null, default)
    );
    await MeasureAsync(
        "certificates, serial",
        () => search.ListAsync(new CertificateFilter { Text = "1d00000000077" }, null, default)
    );
    await MeasureAsync(
        "certificates, mailbox",
        () => search.ListAsync(new CertificateFilter { Text = "gv777@" }, null, default)
    );
    await MeasureAsync(
        "certificates, revoked (none)",
        () =>
            search.ListAsync(
                new CertificateFilter { State = CertificateState.Revoked },
                null,
                default
            )
    );
    await MeasureAsync(
        "certificates, organisation (few), name",
        () =>
            search.ListAsync(
                new CertificateFilter { Text = "nguyen", Kind = CertificateKind.Organisation },
                null,
                default
            )
    );
    await MeasureAsync(
        "certificates, province (none)",
        () => search.ListAsync(new CertificateFilter { Province = "Huế" }, null, default)
    );
    await MeasureAsync(
        "certificates, name, revoked (none)",
        () =>
            search.ListAsync(
                new CertificateFilter { Text = "nguyen", State = CertificateState.Revoked },
                null,
                default
            )
    );
    foreach (var (who, scope) in new[] { ("school", school), ("department", department) })
    {
        await MeasureAsync(
            $"{who}, all",
            () => search.ListOwnAsync(scope, new CertificateFilter(), null, default)
        );
        await MeasureAsync(
            $"{who}, name",
            () =>
                search.ListOwnAsync(scope, new CertificateFilter { Text = "nguyen" }, null, default)
        );
        await MeasureAsync(
            $"{who}, name nobody has there",
            () => search.ListOwnAsync(scope, new CertificateFilter { Text = "le" }, null, default)
        );
    }
}

static Actor Owner(Guid organisation) =>
    new(Filling.Account, "Bench", "bench@hoaban.gov.vn", AccountRoles.Owner, organisation);

async Task MeasureAsync(string what, Func<Task> question)
{
    await question();
    var times = new List<double>(rounds);
    for (var round = 0; round < rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        await question();
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    times.Sort();
    Console.WriteLine(
        $"  {what, -36} median {times[rounds / 2], 7:0.0} ms   p95 {times[(int)(rounds * 0.95)], 7:0.0} ms"
    );
}
