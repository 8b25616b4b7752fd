using System.Reflection;
using AnTin.Platform.Database;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Organisations;
using AnTin.Registration.Workspace;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Catalogue;

/// <summary>What a new database begins with: administrative units, holidays, regimes, mail domains, title warnings. Each is loaded only while its table is empty; afterwards the administrators own it.</summary>
public sealed class CatalogueSeed(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
{
    /// <summary>Resolution 202/2025/QH15: 34 provinces, and no districts, since this day.</summary>
    private static readonly DateOnly Reform = new(2025, 7, 1);

    private static readonly DateOnly Beginning = new(2004, 1, 1);

    public async Task EnsureAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Provinces.AnyAsync(ct))
        {
            var communes = new List<Commune>();
            AddAdministrativeUnits(db, communes);
            await db.LoadAsync(communes, ct);
        }

        if (!await db.Holidays.AnyAsync(ct))
        {
            db.Holidays.AddRange(
                HolidayTable.Embedded.Select(day => new Holiday
                {
                    Date = day.Date,
                    Kind = day.Kind,
                    Name = day.Name,
                    Confirmed = day.Confirmed,
                })
            );
        }

        if (!await db.Regimes.AnyAsync(ct))
        {
            db.Regimes.AddRange(SeedRegimes.All);
        }

        if (!await db.MailDomains.AnyAsync(ct))
        {
            db.MailDomains.AddRange(SeedMailDomains.All);
        }

        if (!await db.TitleWarnings.AnyAsync(ct))
        {
            db.TitleWarnings.AddRange(SeedTitleWarnings.All);
        }

        await AddCountersAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task AddCountersAsync(RegistrationDb db, CancellationToken ct)
    {
        var known = await db.Counters.Select(counter => counter.Name).ToListAsync(ct);
        foreach (
            var name in new[] { Counter.Submitted, Counter.Settled, Counter.Certificates }.Except(
                known,
                StringComparer.Ordinal
            )
        )
        {
            db.Counters.Add(new Counter { Name = name });
        }
    }

    private void AddAdministrativeUnits(RegistrationDb db, List<Commune> communes)
    {
        var now = clock.GetUtcNow();
        // level,code,parent_code,type,name,full_name,full_name_en
        foreach (var unit in Rows("administrative-units-2025.csv"))
        {
            if (unit[0] == "province")
            {
                db.Provinces.Add(NewProvince(now, unit[1], unit[4], unit[5], Reform, null));
            }
            else
            {
                communes.Add(NewCommune(now, unit[1], unit[2], null, unit[5], Reform, null));
            }
        }

        AddUnitsBeforeReform(db, communes, now);
    }

    private static void AddUnitsBeforeReform(
        RegistrationDb db,
        List<Commune> communes,
        DateTimeOffset now
    )
    {
        var last = Reform.AddDays(-1);
        var districts = new Dictionary<string, (string Province, string Name)>(
            StringComparer.Ordinal
        );
        // level,code,parent_code,full_name,full_name_en
        foreach (var unit in Rows("administrative-units-2024.csv"))
        {
            switch (unit[0])
            {
                case "province":
                    db.Provinces.Add(
                        NewProvince(now, unit[1], ShortName(unit[3]), unit[3], Beginning, last)
                    );
                    break;
                case "district":
                    districts[unit[1]] = (unit[2], unit[3]);
                    break;
                default:
                    var (province, district) = districts[unit[2]];
                    communes.Add(
                        NewCommune(now, unit[1], province, district, unit[3], Beginning, last)
                    );
                    break;
            }
        }
    }

    private static Province NewProvince(
        DateTimeOffset now,
        string code,
        string name,
        string fullName,
        DateOnly from,
        DateOnly? to
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Code = code,
            Name = VietnameseText.Nfc(name),
            FullName = VietnameseText.Nfc(fullName),
            FoldedName = VietnameseText.Fold(name),
            ValidFrom = from,
            ValidTo = to,
        };

    private static Commune NewCommune(
        DateTimeOffset now,
        string code,
        string province,
        string? district,
        string fullName,
        DateOnly from,
        DateOnly? to
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Code = code,
            ProvinceCode = province,
            District = district,
            FullName = VietnameseText.Nfc(fullName),
            ValidFrom = from,
            ValidTo = to,
        };

    private static string ShortName(string fullName) =>
        fullName
            .Replace("Thành phố ", "", StringComparison.Ordinal)
            .Replace("Tỉnh ", "", StringComparison.Ordinal);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The embedded file {file} is missing.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
