using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Excel;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>Workbooks to import: 30 good rows, and 30 with the four faults of the acceptance story, for two schools.</summary>
internal sealed class DemoWorkbooks(IServiceProvider services)
{
    private const int Rows = 30;

    public async Task WriteAsync(Action<string, string, byte[]> keep, CancellationToken ct)
    {
        await SchoolAsync("thpt2", 6_000, "", keep, ct);
        await SchoolAsync(DemoAccounts.Unregistered, 6_100, "School1", keep, ct);
    }

    private async Task SchoolAsync(
        string key,
        int first,
        string suffix,
        Action<string, string, byte[]> keep,
        CancellationToken ct
    )
    {
        var about = DemoOrganisation.All.First(one => one.Key == key);
        var actor = await SomebodyOfAsync(about, ct);
        var people = Enumerable
            .Range(first, Rows)
            .Select(number => DemoPersonForms.Of(InventedPeople.Person(number), about))
            .ToList();
        var template = services.GetRequiredService<PersonTemplate>();
        keep(
            $"excelGood{suffix}",
            $"teachers-{key}.xlsx",
            await template.FilledAsync(actor, people, ct)
        );
        keep(
            $"excelFaulty{suffix}",
            $"teachers-{key}-faulty.xlsx",
            await template.FilledAsync(actor, Spoil(people), ct)
        );
    }

    /// <summary>Row 7 has gmail, row 12 a wrong birth date, row 19 no level 2, row 25 repeats row 3.</summary>
    private static List<PersonForm> Spoil(List<PersonForm> good)
    {
        var rows = good.ToList();
        rows[6] = rows[6] with { Mailbox = rows[6].Mailbox.Split('@')[0] + "@gmail.com" };
        rows[11] = rows[11] with { BirthDate = "12/07/1999", IdNumber = "099190000410" };
        rows[18] = rows[18] with { Level2 = "" };
        rows[24] = rows[2];
        return rows;
    }

    // The template's lists are those of the school; nobody signs in.
    private async Task<Actor> SomebodyOfAsync(DemoOrganisation about, CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync(ct);
        var path = about.Name;
        var organisation = await db.Set<Organisation>()
            .AsNoTracking()
            .FirstAsync(row => row.Name == path, ct);
        return new Actor(Guid.Empty, "Demo", "", AccountRoles.Owner, organisation.Id);
    }
}
