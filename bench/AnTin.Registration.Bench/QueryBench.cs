using System.Diagnostics;
using AnTin.Platform.Database;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Search;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Registration.Bench;

/// <summary>Lists and searches as code asks for them, each beside the cheapest read of the same database: one row by its key.</summary>
internal static class QueryBench
{
    public static async Task RunAsync(DatabaseEngine engine, Size size)
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
            await Filling.FillAsync(db, engine, size.Dossiers, size.Certificates);
            Console.WriteLine(
                $"{engine}: {size.Dossiers} dossiers, {size.Certificates} certificates, filled in {watch.Elapsed.TotalSeconds:0} s"
            );
        }

        await AskAsync(
            provider,
            factory,
            Filling.FirstCertificate + size.Certificates / 2,
            new Timings(size.Rounds)
        );
    }

    private static async Task AskAsync(
        IServiceProvider provider,
        IDbContextFactory<RegistrationDb> factory,
        int middle,
        Timings times
    )
    {
        var queue = provider.GetRequiredService<DeskQueue>();
        var search = provider.GetRequiredService<CertificateSearch>();
        var school = Owner(Filling.School);
        var department = Owner(Filling.Department);
        var next = (
            await queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, null, default)
        ).Next;
        await times.TakeAsync(
            "one row by key",
            async () =>
            {
                await using var db = await factory.CreateDbContextAsync();
                await db.Certificates.AsNoTracking().FirstAsync(row => row.Id == middle);
            }
        );
        await times.TakeAsync(
            "queue, open, by due date",
            () => queue.ListAsync(new QueueFilter(), null, default)
        );
        await times.TakeAsync(
            "queue, open, words",
            () => queue.ListAsync(new QueueFilter { Text = "truong so 7" }, null, default)
        );
        await times.TakeAsync(
            "queue, open, count",
            () => queue.CountAsync(new QueueFilter(), default)
        );
        await times.TakeAsync(
            "archive, newest",
            () => queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, null, default)
        );
        await times.TakeAsync(
            "archive, second page",
            () => queue.ListAsync(new QueueFilter { Shelf = DeskShelf.Closed }, next, default)
        );
        await times.TakeAsync(
            "archive, common words",
            () =>
                queue.ListAsync(
                    new QueueFilter { Shelf = DeskShelf.Closed, Text = "truong" },
                    null,
                    default
                )
        );
        await times.TakeAsync(
            "archive, rare words",
            () =>
                queue.ListAsync(
                    new QueueFilter { Shelf = DeskShelf.Closed, Text = "hb77-0123" },
                    null,
                    default
                )
        );
        await times.TakeAsync(
            "certificates, newest",
            () => search.ListAsync(new CertificateFilter(), null, default)
        );
        await times.TakeAsync(
            "certificates, common name",
            () => search.ListAsync(new CertificateFilter { Text = "nguyen" }, null, default)
        );
        await times.TakeAsync(
            "certificates, whole name",
            () =>
                search.ListAsync(new CertificateFilter { Text = "Nguyễn Văn An 77" }, null, default)
        );
        await times.TakeAsync(
            "certificates, serial",
            () => search.ListAsync(new CertificateFilter { Text = "1d00000000077" }, null, default)
        );
        await times.TakeAsync(
            "certificates, mailbox",
            () => search.ListAsync(new CertificateFilter { Text = "gv777@" }, null, default)
        );
        await times.TakeAsync(
            "certificates, revoked (none)",
            () =>
                search.ListAsync(
                    new CertificateFilter { State = CertificateState.Revoked },
                    null,
                    default
                )
        );
        await times.TakeAsync(
            "certificates, organisation (few), name",
            () =>
                search.ListAsync(
                    new CertificateFilter { Text = "nguyen", Kind = CertificateKind.Organisation },
                    null,
                    default
                )
        );
        await times.TakeAsync(
            "certificates, province (none)",
            () => search.ListAsync(new CertificateFilter { Province = "Huế" }, null, default)
        );
        await times.TakeAsync(
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
            await times.TakeAsync(
                $"{who}, all",
                () => search.ListOwnAsync(scope, new CertificateFilter(), null, default)
            );
            await times.TakeAsync(
                $"{who}, name",
                () =>
                    search.ListOwnAsync(
                        scope,
                        new CertificateFilter { Text = "nguyen" },
                        null,
                        default
                    )
            );
            await times.TakeAsync(
                $"{who}, name nobody has there",
                () =>
                    search.ListOwnAsync(scope, new CertificateFilter { Text = "le" }, null, default)
            );
        }
    }

    private static Actor Owner(Guid organisation) =>
        new(Filling.Account, "Bench", "bench@hoaban.gov.vn", AccountRoles.Owner, organisation);
}
